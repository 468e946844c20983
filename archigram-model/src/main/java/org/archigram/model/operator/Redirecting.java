package org.archigram.model.operator;

import java.util.Arrays;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** What flows back otherwise than the values say. */
final class Redirecting {

  private Redirecting() {}

  /** The gradient times −λ; nothing flows to λ. */
  static Tensor reversed(Application application) {
    Tensor x = application.argument(0);
    if (application.arguments().size() == 1) {
      double lambda = application.real("lambda", 1);
      return x.map(value -> value, value -> -lambda);
    }
    Tensor lambda = Aligned.ranked(application.argument(1), x.rank()).detached();
    return x.zip(lambda, (a, b) -> a, (a, b) -> -b, (a, b) -> 0);
  }

  /**
   * The value goes on; to what it was computed from goes the synthetic gradient.
   *
   * <p>The synthetic gradient learns from the true one that arrives: its own gradient is that of
   * half the squared distance between the two (Jaderberg et al. 2017, section 2).
   */
  static Tensor decoupled(Application application) {
    Tensor x = application.argument(0);
    Tensor synthetic = application.argument(1);
    return Tensor.computed(
        x.shape(),
        x.values(),
        List.of(x, synthetic),
        arriving -> {
          double[] distance = new double[arriving.length];
          Arrays.setAll(distance, i -> synthetic.values()[i] - arriving[i]);
          return List.of(synthetic.values(), distance);
        });
  }

  /** The value of the first, through which what arrives goes to the second. */
  static Tensor through(Application application) {
    return through(application.argument(0), application.argument(1));
  }

  private static Tensor through(Tensor hard, Tensor soft) {
    return Tensor.computed(hard.shape(), hard.values(), List.of(soft), List::of);
  }

  /** A spike where the threshold is reached; back flows the slope of a soft step. */
  static Tensor spike(Application application) {
    double threshold = application.real("threshold", 1);
    return application
        .argument(0)
        .map(x -> x >= threshold ? 1 : 0, x -> Curves.softsignSlope(x - threshold));
  }
}
