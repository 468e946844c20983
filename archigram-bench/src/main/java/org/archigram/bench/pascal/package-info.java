/** The speed of the networks of programs, beside an interpreter and native code. */
@NullMarked
package org.archigram.bench.pascal;

import org.jspecify.annotations.NullMarked;
