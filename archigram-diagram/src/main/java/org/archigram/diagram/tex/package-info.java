/** Files and paths of TeX, for all that is written as TeX. */
@NullMarked
package org.archigram.diagram.tex;

import org.jspecify.annotations.NullMarked;
