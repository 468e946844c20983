/** What an architecture costs: numbers of weights and multiply-accumulates. */
@NullMarked
package org.archigram.model.cost;

import org.jspecify.annotations.NullMarked;
