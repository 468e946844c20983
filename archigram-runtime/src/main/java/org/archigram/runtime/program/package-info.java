/** Architectures compiled: equations in order, loops only where something waits for itself. */
@NullMarked
package org.archigram.runtime.program;

import org.jspecify.annotations.NullMarked;
