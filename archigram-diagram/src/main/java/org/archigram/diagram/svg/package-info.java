/** From a scene to an SVG file. */
@NullMarked
package org.archigram.diagram.svg;

import org.jspecify.annotations.NullMarked;
