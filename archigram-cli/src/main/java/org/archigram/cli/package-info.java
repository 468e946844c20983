/** The archigram command. */
@NullMarked
package org.archigram.cli;

import org.jspecify.annotations.NullMarked;
