package org.archigram.model.operator;

import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** Normalisation by mean and variance. */
final class Normalising {
  static final double EPSILON = 1e-5;

  private Normalising() {}

  static Tensor step(Application application) {
    Tensor x = application.argument(0);
    Tensor rows = x.shaped(List.of(x.size(0), 1, Aligned.each(x)));
    return standard(rows, application).shaped(x.shape());
  }

  static Tensor groups(Application application) {
    Tensor x = application.argument(0);
    int groups = (int) application.real("groups", 32);
    Tensor rows = x.shaped(List.of(x.size(0), groups, Aligned.each(x) / groups));
    return standard(rows, application).shaped(x.shape());
  }

  private static Tensor standard(Tensor rows, Application application) {
    return standard(rows, Reducing.mean(rows), Reducing.variance(rows), application);
  }

  private static Tensor standard(Tensor x, Tensor mean, Tensor variance, Application application) {
    double epsilon = application.real("epsilon", EPSILON);
    return Aligned.over(Aligned.minus(x, mean), Aligned.root(Aligned.shifted(variance, epsilon)));
  }

  /** In training by the batch, in use by what was seen in training. */
  static Tensor batch(Application application) {
    Tensor x = application.argument(0);
    int channels = x.rank() > 1 ? x.size(1) : 1;
    int positions = Aligned.each(x) / Math.max(1, channels);
    Tensor rows = x.shaped(List.of(x.size(0), channels, positions));
    if (!application.surroundings().training()) {
      List<Integer> shape = List.of(1, channels, 1);
      Tensor mean = application.surroundings().statistic("mean", shape, 0);
      Tensor variance = application.surroundings().statistic("variance", shape, 1);
      return standard(rows, mean, variance, application).shaped(x.shape());
    }
    Tensor mean = over(rows);
    Tensor variance = over(Aligned.squared(Aligned.minus(rows, mean)));
    return standard(rows, mean, variance, application).shaped(x.shape());
  }

  /** The mean over the batch and the positions. */
  private static Tensor over(Tensor rows) {
    return Aligned.scaled(rows.sum(2).sum(0), 1.0 / (rows.size(0) * rows.size(2)));
  }

  static Tensor meanSquare(Application application) {
    Tensor x = application.argument(0);
    Tensor rows = x.shaped(List.of(x.size(0), 1, Aligned.each(x)));
    Tensor mean = Reducing.mean(Aligned.squared(rows));
    double epsilon = application.real("epsilon", 1e-6);
    return Aligned.over(rows, Aligned.root(Aligned.shifted(mean, epsilon))).shaped(x.shape());
  }
}
