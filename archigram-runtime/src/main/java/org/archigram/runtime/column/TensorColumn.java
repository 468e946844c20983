package org.archigram.runtime.column;

import java.util.Arrays;
import java.util.List;
import org.archigram.runtime.data.Floats;

/**
 * A tensor whose first dimension counts examples.
 *
 * @param tensor what is in memory
 */
record TensorColumn(Floats tensor) implements Numbers {

  @Override
  public int count() {
    return tensor.shape().isEmpty() ? 1 : tensor.batch();
  }

  @Override
  public List<Integer> shape() {
    return tensor.shape().isEmpty() ? List.of() : tensor.shape().subList(1, tensor.shape().size());
  }

  @Override
  public float[] values(int example, Scaling scaling) {
    int each = tensor.values().length / Math.max(1, count());
    return scaling.all(Arrays.copyOfRange(tensor.values(), example * each, (example + 1) * each));
  }
}
