package org.archigram.model.operator;

import java.util.Arrays;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.Application.Draw;
import org.archigram.model.tensor.Tensor;

/**
 * Draws, and what can be asked of them.
 *
 * <p>A normal or uniform draw moves with its parameters, so gradients flow back to them, as for
 * noise that is given (D. Kingma, M. Welling, 2013); nothing flows back through draws of classes
 * and counts.
 */
final class Drawing {

  private Drawing() {}

  static Tensor normal(Application application) {
    Tensor noise = noise(application, application.surroundings().normal(elements(application)));
    List<Integer> shape = shape(application);
    Tensor spread = Aligned.times(wide(application.argument(1), shape), noise);
    return Aligned.plus(wide(application.argument(0), shape), spread);
  }

  static Tensor uniform(Application application) {
    Tensor noise = noise(application, application.surroundings().uniform(elements(application)));
    List<Integer> shape = shape(application);
    Tensor low = wide(application.argument(0), shape);
    Tensor width = Aligned.minus(wide(application.argument(1), shape), low);
    return Aligned.plus(low, Aligned.times(width, noise));
  }

  private static Tensor noise(Application application, double[] drawn) {
    return Tensor.of(shape(application), drawn);
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
    // Only the distribution moves: what was drawn is what it is.
    Tensor each = Densities.log(draw, Tensor.of(x.shape(), x.values()));
    return Aligned.total(each);
  }

  static Tensor entropy(Application application) {
    Tensor p = application.argument(0);
    return Aligned.scaled(Aligned.total(Aligned.times(p, Aligned.safeLog(p))), -1);
  }
}
