/** Cellular code: trees of symbols that say how a cell grows into a network. */
@NullMarked
package org.archigram.compiler.cell;

import org.jspecify.annotations.NullMarked;
