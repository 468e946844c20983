/** ONNX graphs in the words of the model. */
@NullMarked
package org.archigram.formats.onnx;

import org.jspecify.annotations.NullMarked;
