/** The equations of an architecture: as a typeset picture, as TeX, as Markdown, as plain text. */
@NullMarked
package org.archigram.diagram.equation;

import org.jspecify.annotations.NullMarked;
