/** What is in an ONNX file, and its bytes. */
@NullMarked
package org.archigram.runtime.onnx.file;

import org.jspecify.annotations.NullMarked;
