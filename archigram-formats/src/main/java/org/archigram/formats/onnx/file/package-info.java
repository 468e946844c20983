/** ONNX files as they are written, read within limits and without their weights. */
@NullMarked
package org.archigram.formats.onnx.file;

import org.jspecify.annotations.NullMarked;
