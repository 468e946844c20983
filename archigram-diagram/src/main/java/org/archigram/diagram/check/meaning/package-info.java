/** Rules about what a picture says of its architecture. */
@NullMarked
package org.archigram.diagram.check.meaning;

import org.jspecify.annotations.NullMarked;
