/** Builds architectures from Java, in equations or in layers. */
@NullMarked
package org.archigram.model.build;

import org.jspecify.annotations.NullMarked;
