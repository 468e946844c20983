/** From the tree of a program to its cellular code. */
@NullMarked
package org.archigram.compiler.lower;

import org.jspecify.annotations.NullMarked;
