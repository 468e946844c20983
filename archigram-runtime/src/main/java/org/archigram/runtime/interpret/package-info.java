/** The reference meaning of an architecture: its equations, evaluated one by one. */
@NullMarked
package org.archigram.runtime.interpret;

import org.jspecify.annotations.NullMarked;
