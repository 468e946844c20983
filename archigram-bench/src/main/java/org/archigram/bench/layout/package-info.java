/** Measures how the pictures of the gallery are laid out. */
@NullMarked
package org.archigram.bench.layout;

import org.jspecify.annotations.NullMarked;
