/** What goes into a running program and comes out of it: numbers, letters, faults. */
@NullMarked
package org.archigram.compiler.port;

import org.jspecify.annotations.NullMarked;
