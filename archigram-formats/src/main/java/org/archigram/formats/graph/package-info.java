/** Flat graphs of operations, and the nested blocks that are found in them. */
@NullMarked
package org.archigram.formats.graph;

import org.jspecify.annotations.NullMarked;
