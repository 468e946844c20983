/** Points, boxes and paths: what pictures and letters are made of. */
@NullMarked
package org.archigram.diagram.geometry;

import org.jspecify.annotations.NullMarked;
