/** The speed of networks from equations, side by side with PyTorch. */
@NullMarked
package org.archigram.bench.speed;

import org.jspecify.annotations.NullMarked;
