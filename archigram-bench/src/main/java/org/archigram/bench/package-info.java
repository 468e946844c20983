/** Benchmarks of whole commands and of drawing, run by hand. */
@NullMarked
package org.archigram.bench;

import org.jspecify.annotations.NullMarked;
