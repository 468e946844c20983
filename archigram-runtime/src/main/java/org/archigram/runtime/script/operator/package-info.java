/** Single operators as TorchScript text. */
@NullMarked
package org.archigram.runtime.script.operator;

import org.jspecify.annotations.NullMarked;
