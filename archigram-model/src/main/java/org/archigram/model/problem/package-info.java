/** Problems as values: what is wrong, where, why, and what to write instead. */
@NullMarked
package org.archigram.model.problem;

import org.jspecify.annotations.NullMarked;
