/** A finished picture as data, which every file writer draws as it is. */
@NullMarked
package org.archigram.diagram.scene;

import org.jspecify.annotations.NullMarked;
