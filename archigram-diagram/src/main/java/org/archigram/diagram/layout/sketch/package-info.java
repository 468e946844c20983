/** What is to be laid out: boxes in nested areas, and wires between them. */
@NullMarked
package org.archigram.diagram.layout.sketch;

import org.jspecify.annotations.NullMarked;
