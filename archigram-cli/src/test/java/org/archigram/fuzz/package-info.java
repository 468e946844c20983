/** Any text gives a result or problems with places, and never a fault. */
@NullMarked
package org.archigram.fuzz;

import org.jspecify.annotations.NullMarked;
