package org.archigram.runtime.onnx.cell;

import java.util.List;
import org.archigram.runtime.flat.Cell;

/**
 * The terms of a sum.
 *
 * @param inputs products of matrices with what comes from outside
 * @param biases vectors that are the same at each step
 * @param others all that the loop makes
 */
record Terms(List<Gate.Product> inputs, List<Cell.Read> biases, List<Cell.Read> others) {}
