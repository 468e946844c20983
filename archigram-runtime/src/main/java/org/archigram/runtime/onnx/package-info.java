/** Networks as ONNX files. */
@NullMarked
package org.archigram.runtime.onnx;

import org.jspecify.annotations.NullMarked;
