/** The tree of a Pascal program in which every name and type is known. */
@NullMarked
package org.archigram.compiler.tree;

import org.jspecify.annotations.NullMarked;
