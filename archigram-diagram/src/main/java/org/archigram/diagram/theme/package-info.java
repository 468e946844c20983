/** The colours of pictures, by what they say. */
@NullMarked
package org.archigram.diagram.theme;

import org.jspecify.annotations.NullMarked;
