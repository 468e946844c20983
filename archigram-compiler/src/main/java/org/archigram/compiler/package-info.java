/** Pascal programs as networks: from text over a tree and cellular code to neurons that fire. */
@NullMarked
package org.archigram.compiler;

import org.jspecify.annotations.NullMarked;
