/** From a scene to a PDF file. */
@NullMarked
package org.archigram.diagram.pdf;

import org.jspecify.annotations.NullMarked;
