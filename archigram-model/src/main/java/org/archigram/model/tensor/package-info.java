/** Tensors of doubles that know their gradients: what operators mean, slow and obvious. */
@NullMarked
package org.archigram.model.tensor;

import org.jspecify.annotations.NullMarked;
