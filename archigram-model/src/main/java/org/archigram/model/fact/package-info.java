/** Facts about a model, computed beside it: types, causality, recurrence, sharing. */
@NullMarked
package org.archigram.model.fact;

import org.jspecify.annotations.NullMarked;
