/** LibTorch, hidden: runs programs as TorchScript text. */
@NullMarked
package org.archigram.runtime.torch;

import org.jspecify.annotations.NullMarked;
