/** From an architecture to the bytes of its picture, as options ask for it. */
@NullMarked
package org.archigram.cli.draw;

import org.jspecify.annotations.NullMarked;
