package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** What losses compute for each example. */
final class Comparing {

  private Comparing() {}

  /** The label is a class, or a distribution over classes. */
  static Tensor crossEntropy(Application application) {
    Tensor scores = application.argument(0);
    Tensor label = application.argument(1);
    int classes = scores.size(-1);
    int rows = Aligned.each(scores) / classes;
    Tensor logarithms = Reducing.logSoftmax(scores.shaped(List.of(scores.size(0), rows, classes)));
    if (label.rank() == scores.rank()) {
      Tensor weights = label.shaped(List.of(label.size(0), rows, classes));
      return negative(Aligned.total(Aligned.times(logarithms, weights)));
    }
    Tensor flat = label.shaped(List.of(label.size(0), rows));
    int batch = Math.max(scores.size(0), label.size(0));
    Tensor picked =
        logarithms.arranged(
            List.of(batch, rows),
            index ->
                logarithms.place(
                    index[0], index[1], (int) flat.values()[flat.place(index[0], index[1])]));
    return negative(Aligned.total(picked));
  }

  private static Tensor negative(Tensor x) {
    return Aligned.scaled(x, -1);
  }

  static Tensor binary(Application application) {
    return negative(
        Aligned.total(Densities.bernoulli(application.argument(1), application.argument(0))));
  }

  static Tensor squared(Application application) {
    return Aligned.total(Aligned.squared(difference(application)));
  }

  static Tensor meanSquared(Application application) {
    Tensor squares = Aligned.squared(difference(application));
    return Aligned.scaled(Aligned.total(squares), 1.0 / Aligned.each(squares));
  }

  static Tensor huber(Application application) {
    double delta = application.real("delta", 1);
    return Aligned.total(
        difference(application)
            .map(
                x -> Math.abs(x) <= delta ? x * x / 2 : delta * (Math.abs(x) - delta / 2),
                x -> Math.max(-delta, Math.min(delta, x))));
  }

  static Tensor absolute(Application application) {
    return Aligned.total(difference(application).map(Math::abs, Math::signum));
  }

  private static Tensor difference(Application application) {
    return Aligned.minus(application.argument(0), application.argument(1));
  }
}
