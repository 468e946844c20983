package org.archigram.runtime.column;

import java.util.List;

/** A column of numbers: each example has an array of them. */
public non-sealed interface Numbers extends Column {

  /** The shape of an example; 0 stands for a first size that varies. */
  List<Integer> shape();

  /** The numbers of an example in row-major order, scaled before they lose precision. */
  float[] values(int example, Scaling scaling);

  /** The same numbers in the form that comes nearest to steps and a shape; 0 stands for any. */
  default Numbers like(List<Integer> steps, List<Integer> wanted) {
    return this;
  }

  @Override
  default boolean sequence() {
    return !shape().isEmpty();
  }

  @Override
  default int steps(int example) {
    return shape().isEmpty() ? 1 : shape().get(0);
  }

  @Override
  default boolean missing(int example) {
    return false;
  }
}
