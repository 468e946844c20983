/** The laws of the code base and the sizes of its parts, checked over all modules. */
@NullMarked
package org.archigram.checks;

import org.jspecify.annotations.NullMarked;
