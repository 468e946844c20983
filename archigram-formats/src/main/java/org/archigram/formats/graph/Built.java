package org.archigram.formats.graph;

import java.util.List;
import org.archigram.model.Block;

/**
 * A block, and what its inputs and outputs are in the graph.
 *
 * @param inputs the values that its inputs stand for, in their order
 * @param outputs the values that its outputs stand for, in their order
 */
record Built(Block block, List<String> inputs, List<String> outputs) {
  Built {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
