/** The door to every picture: any view of any architecture, as a person wishes for it. */
@NullMarked
package org.archigram.diagram.picture;

import org.jspecify.annotations.NullMarked;
