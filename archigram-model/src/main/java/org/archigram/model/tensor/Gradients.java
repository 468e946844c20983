package org.archigram.model.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How much a number changes with each tensor that it was computed from. */
public final class Gradients {
  private final Map<Tensor, double[]> found = new IdentityHashMap<>();

  private Gradients() {}

  /** Goes back from {@code result}, always from the tensor that was computed last. */
  static Gradients from(Tensor result) {
    Gradients gradients = new Gradients();
    double[] ones = new double[result.values().length];
    Arrays.fill(ones, 1);
    gradients.found.put(result, ones);
    PriorityQueue<Tensor> open =
        new PriorityQueue<>(Comparator.comparingInt(tensor -> -tensor.depth()));
    open.add(result);
    while (!open.isEmpty()) {
      gradients.back(open.remove(), open);
    }
    return gradients;
  }

  private void back(Tensor tensor, PriorityQueue<Tensor> open) {
    List<Tensor> sources = tensor.sources();
    List<double[]> flowing = tensor.backward(of(tensor));
    for (int i = 0; i < sources.size(); i++) {
      double[] known = found.get(sources.get(i));
      if (known == null) {
        found.put(sources.get(i), flowing.get(i).clone());
        open.add(sources.get(i));
      } else {
        add(known, flowing.get(i));
      }
    }
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  /** The gradient with respect to {@code tensor}; zeros where the number does not depend on it. */
  public double[] of(Tensor tensor) {
    double[] gradient = found.get(tensor);
    return gradient == null ? new double[tensor.values().length] : gradient;
  }
}
