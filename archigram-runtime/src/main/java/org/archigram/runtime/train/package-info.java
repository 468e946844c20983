/** Training of a network step by step, in a way that can be stopped and taken up again. */
@NullMarked
package org.archigram.runtime.train;

import org.jspecify.annotations.NullMarked;
