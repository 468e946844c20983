/** What an architecture is made of, in figures: for people and for programs. */
@NullMarked
package org.archigram.cli.summary;

import org.jspecify.annotations.NullMarked;
