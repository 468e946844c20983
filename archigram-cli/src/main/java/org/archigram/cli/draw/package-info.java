/** The themes that can be asked for, and the kinds of files that pictures go to. */
@NullMarked
package org.archigram.cli.draw;

import org.jspecify.annotations.NullMarked;
