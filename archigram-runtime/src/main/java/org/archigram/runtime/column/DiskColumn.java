package org.archigram.runtime.column;

import java.util.List;
import org.archigram.runtime.data.NpyArray;

/**
 * An npy file whose first dimension counts examples, read as they are asked for.
 *
 * @param array the open file
 */
record DiskColumn(NpyArray array) implements Numbers {

  @Override
  public int count() {
    return array.examples();
  }

  @Override
  public List<Integer> shape() {
    return array.shape();
  }

  @Override
  public float[] values(int example, Scaling scaling) {
    return scaling.all(array.example(example));
  }
}
