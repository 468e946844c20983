/** Recurrent cells that ONNX has operators for, found by their equations. */
@NullMarked
package org.archigram.runtime.onnx.cell;

import org.jspecify.annotations.NullMarked;
