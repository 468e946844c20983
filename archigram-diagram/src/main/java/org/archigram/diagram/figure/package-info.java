/** How a view is drawn: sizes, colours, marks and the legend. */
@NullMarked
package org.archigram.diagram.figure;

import org.jspecify.annotations.NullMarked;
