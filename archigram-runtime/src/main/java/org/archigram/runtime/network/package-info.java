/** Networks that run. */
@NullMarked
package org.archigram.runtime.network;

import org.jspecify.annotations.NullMarked;
