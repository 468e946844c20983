/** What follows about the values of an ONNX graph: shapes and small numbers. */
@NullMarked
package org.archigram.formats.onnx.fact;

import org.jspecify.annotations.NullMarked;
