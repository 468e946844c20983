/** From a scene to a TikZ file. */
@NullMarked
package org.archigram.diagram.tikz;

import org.jspecify.annotations.NullMarked;
