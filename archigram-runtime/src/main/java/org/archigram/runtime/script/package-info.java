/** Programs as TorchScript text. */
@NullMarked
package org.archigram.runtime.script;

import org.jspecify.annotations.NullMarked;
