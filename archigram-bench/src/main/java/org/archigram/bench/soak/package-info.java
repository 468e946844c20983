/** Trainings that are killed, stopped, short of room and long, against an undisturbed one. */
@NullMarked
package org.archigram.bench.soak;

import org.jspecify.annotations.NullMarked;
