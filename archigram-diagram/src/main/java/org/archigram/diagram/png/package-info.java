/** From a scene to a PNG file. */
@NullMarked
package org.archigram.diagram.png;

import org.jspecify.annotations.NullMarked;
