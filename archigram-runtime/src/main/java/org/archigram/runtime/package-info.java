/** Networks that run and train, from the same model as the pictures. */
@NullMarked
package org.archigram.runtime;

import org.jspecify.annotations.NullMarked;
