package org.archigram.runtime.interpret;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * The numbers of one run.
 *
 * @param inputs by name: the batch, then the axes, then the shape
 * @param weights by name: a dimension of 1, then the axes, then the shape; statistics too
 * @param training whether the network is being trained, and not used
 * @param noise what draws get their noise from
 */
public record Run(
    Map<String, Tensor> inputs, Map<String, Tensor> weights, boolean training, Noise noise) {

  /** The number of examples. */
  public int batch() {
    return inputs.values().stream().mapToInt(input -> input.size(0)).max().orElse(1);
  }

  Tensor given(Cell cell) {
    Tensor tensor = (cell.origin() instanceof Cell.Input ? inputs : weights).get(cell.name());
    if (tensor == null) {
      throw new IllegalArgumentException("no numbers for " + cell.name());
    }
    return tensor;
  }

  /** The number of steps of each axis: given by the architecture or else by the data. */
  public Map<String, Integer> lengths(Flat flat) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    flat.axes().values().forEach(axis -> axis.length().ifPresent(n -> lengths.put(axis.name(), n)));
    for (Cell input : flat.inputs()) {
      for (int i = 0; i < input.axes().size(); i++) {
        if (inputs.containsKey(input.name())) {
          int steps = given(input).size(i + 1);
          lengths.putIfAbsent(flat.leading(input.axes().get(i)).name(), steps);
        }
      }
    }
    for (String axis : flat.axes().keySet()) {
      Integer steps = lengths.get(flat.leading(axis).name());
      if (steps != null) {
        lengths.put(axis, steps);
      }
    }
    return lengths;
  }
}
