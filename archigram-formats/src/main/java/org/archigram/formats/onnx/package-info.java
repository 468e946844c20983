/** ONNX files: what they say, and what it means as a graph of operations. */
@NullMarked
package org.archigram.formats.onnx;

import org.jspecify.annotations.NullMarked;
