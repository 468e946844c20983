/** The archigram command: one small class for each of its commands. */
@NullMarked
package org.archigram.cli;

import org.jspecify.annotations.NullMarked;
