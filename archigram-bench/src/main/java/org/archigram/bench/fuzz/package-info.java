/** Attacks on the command: damaged texts, models, data and runs, and words in no order. */
@NullMarked
package org.archigram.bench.fuzz;

import org.jspecify.annotations.NullMarked;
