/** Random numbers that are the same in every engine and on every machine. */
@NullMarked
package org.archigram.runtime.random;

import org.jspecify.annotations.NullMarked;
