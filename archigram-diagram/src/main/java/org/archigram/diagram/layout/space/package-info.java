/** Coordinates: the least room in which nothing touches. */
@NullMarked
package org.archigram.diagram.layout.space;

import org.jspecify.annotations.NullMarked;
