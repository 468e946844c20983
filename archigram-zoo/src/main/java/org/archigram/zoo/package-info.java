/** The bundled architectures. */
@NullMarked
package org.archigram.zoo;

import org.jspecify.annotations.NullMarked;
