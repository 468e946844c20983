/** The door to what runs and trains programs, whichever library does the work. */
@NullMarked
package org.archigram.runtime.engine;

import org.jspecify.annotations.NullMarked;
