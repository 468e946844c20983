/** Networks that learn tasks. */
@NullMarked
package org.archigram.runtime.learn;

import org.jspecify.annotations.NullMarked;
