/** From the model to a picture: view, layout, scene, file. */
@NullMarked
package org.archigram.diagram;

import org.jspecify.annotations.NullMarked;
