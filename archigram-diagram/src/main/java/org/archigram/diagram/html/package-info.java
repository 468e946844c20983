/** Pages that show pictures. */
@NullMarked
package org.archigram.diagram.html;

import org.jspecify.annotations.NullMarked;
