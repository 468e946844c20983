/** A second meaning of programs, computed step by step from the tree; networks do without it. */
@NullMarked
package org.archigram.compiler.interpret;

import org.jspecify.annotations.NullMarked;
