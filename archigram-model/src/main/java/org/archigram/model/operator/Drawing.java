package org.archigram.model.operator;

import java.util.Arrays;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.Application.Draw;
import org.archigram.model.tensor.Tensor;

/** Draws, and what can be asked of them; nothing flows back through a draw. */
final class Drawing {

  private Drawing() {}

  /** One number of a draw, from the parameters and standard noise. */
  private interface One {
    double of(double first, double second, double noise);
  }

  static Tensor normal(Application application) {
    return two(application, noise -> noise.normal(elements(application)), (m, s, e) -> m + s * e);
  }

  static Tensor uniform(Application application) {
    return two(
        application, noise -> noise.uniform(elements(application)), (a, b, u) -> a + (b - a) * u);
  }

  private interface Source {
    double[] of(Application.Surroundings surroundings);
  }

  private static Tensor two(Application application, Source source, One one) {
    List<Integer> shape = shape(application);
    Tensor first = wide(application.argument(0), shape);
    Tensor second = wide(application.argument(1), shape);
    double[] noise = source.of(application.surroundings());
    double[] drawn = new double[noise.length];
    Arrays.setAll(drawn, i -> one.of(first.values()[i], second.values()[i], noise[i]));
    return Tensor.of(shape, drawn);
  }

  private static Tensor wide(Tensor parameter, List<Integer> shape) {
    return Aligned.ranked(parameter, shape.size()).stretchedTo(shape);
  }

  /** Each example has a draw of its own, even where the parameters are the same for all. */
  private static List<Integer> shape(Application application) {
    int batch = application.surroundings().batch();
    List<Integer> shape = new java.util.ArrayList<>(List.of(batch));
    shape.addAll(application.shape());
    return shape;
  }

  private static int elements(Application application) {
    return shape(application).stream().reduce(1, (a, b) -> a * b);
  }

  static Tensor bernoulli(Application application) {
    Tensor p = wide(application.argument(0), shape(application));
    double[] noise = application.surroundings().uniform(p.values().length);
    double[] drawn = new double[noise.length];
    Arrays.setAll(drawn, i -> noise[i] < p.values()[i] ? 1 : 0);
    return Tensor.of(p.shape(), drawn);
  }

  /** One class for each row of weights, by the inverse of their cumulative sum. */
  static Tensor oneHot(Application application) {
    Tensor weights = wide(application.argument(0), shape(application));
    int classes = weights.size(-1);
    int rows = weights.values().length / Math.max(1, classes);
    double[] noise = application.surroundings().uniform(rows);
    double[] drawn = new double[weights.values().length];
    for (int row = 0; row < rows; row++) {
      drawn[row * classes + chosen(weights.values(), row * classes, classes, noise[row])] = 1;
    }
    return Tensor.of(weights.shape(), drawn);
  }

  private static int chosen(double[] weights, int start, int classes, double noise) {
    double total = 0;
    for (int i = 0; i < classes; i++) {
      total += weights[start + i];
    }
    double sum = 0;
    int chosen = 0;
    for (int i = 0; i < classes - 1; i++) {
      sum += weights[start + i];
      chosen += sum <= noise * total ? 1 : 0;
    }
    return chosen;
  }

  /** By the inverse of the cumulative distribution. */
  static Tensor poisson(Application application) {
    Tensor rate = wide(application.argument(0), shape(application));
    double[] noise = application.surroundings().uniform(rate.values().length);
    double[] drawn = new double[noise.length];
    Arrays.setAll(drawn, i -> poisson(rate.values()[i], noise[i]));
    return Tensor.of(rate.shape(), drawn);
  }

  private static double poisson(double rate, double noise) {
    double probability = Math.exp(-rate);
    double sum = probability;
    int count = 0;
    while (sum <= noise && count < MOST_EVENTS) {
      count++;
      probability *= rate / count;
      sum += probability;
    }
    return count;
  }

  /** Behind this many events the probability is below what a double can tell from 0. */
  private static final int MOST_EVENTS = 1000;

  static Tensor dropout(Application application) {
    Tensor x = application.argument(0);
    double rate = application.real("rate", 0.5);
    if (!application.surroundings().training() || rate == 0) {
      return x;
    }
    double[] noise = application.surroundings().uniform(x.values().length);
    double[] mask = new double[noise.length];
    Arrays.setAll(mask, i -> noise[i] < rate ? 0 : 1 / (1 - rate));
    return Aligned.times(x, Tensor.of(x.shape(), mask));
  }

  static Tensor noisy(Application application) {
    Tensor x = application.argument(0);
    if (!application.surroundings().training()) {
      return x;
    }
    double sd = application.real("sd", 1);
    double[] noise = application.surroundings().normal(x.values().length);
    return Aligned.plus(x, Aligned.scaled(Tensor.of(x.shape(), noise), sd));
  }

  static Tensor logProbability(Application application) {
    Tensor x = application.argument(0);
    Draw draw =
        application
            .surroundings()
            .draw()
            .orElseThrow(() -> new UnsupportedOperationException("log_prob needs a drawn value"));
    Tensor each = Densities.log(draw, x);
    return Aligned.total(each);
  }

  static Tensor entropy(Application application) {
    Tensor p = application.argument(0);
    return Aligned.scaled(Aligned.total(Aligned.times(p, Aligned.safeLog(p))), -1);
  }
}
