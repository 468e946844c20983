package org.archigram.runtime.task;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import org.archigram.runtime.data.Floats;

/** What is measured of answers, given what they should have been. */
public enum Metric {
  /** The mean of the squared differences. */
  MEAN_SQUARED_ERROR("mean squared error", true, Numbers::meanSquaredError),
  /** The root of the mean of the squared differences. */
  ROOT_MEAN_SQUARED_ERROR("root mean squared error", true, Numbers::rootMeanSquaredError),
  /** The same, divided by the standard deviation of what should have been answered. */
  NORMALISED_ERROR("normalised root mean squared error", true, Numbers::normalisedError),
  /** The share of right classes; a class is the one with the highest score. */
  ACCURACY("accuracy", false, Decisions::accuracy),
  /** The share of wrong classes. */
  ERROR_RATE("error rate", true, Decisions::errorRate),
  /** The wrong bits of an example on average; a bit is set where its probability is above ½. */
  WRONG_BITS("wrong bits per sequence", true, Decisions::wrongBits),
  /** The share of examples of which every class is right. */
  EXACT("exact sequences", false, Decisions::exact),
  /** The sum of the squared correlations of each column with its target. */
  MEMORY_CAPACITY("memory capacity", false, Numbers::capacity),
  /** The sum of what the losses of the network come to, which answers alone do not tell. */
  LOSS("loss", true, (answers, targets) -> Double.NaN);

  private final String title;
  private final boolean smallerIsBetter;
  private final ToDoubleBiFunction<Floats, Floats> function;

  Metric(String title, boolean smallerIsBetter, ToDoubleBiFunction<Floats, Floats> function) {
    this.title = title;
    this.smallerIsBetter = smallerIsBetter;
    this.function = function;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Whether smaller values are better. */
  public boolean smallerIsBetter() {
    return smallerIsBetter;
  }

  /** Whether {@code value} is better than {@code other}; what is not a number never is. */
  public boolean isBetter(double value, double other) {
    return smallerIsBetter
        ? value < other || Double.isNaN(other) && !Double.isNaN(value)
        : value > other || Double.isNaN(other) && !Double.isNaN(value);
  }

  /**
   * Its value.
   *
   * @param answers what a network answers; a row of scores for each class, or numbers
   * @param targets what it should answer; for classes, their numbers
   */
  public double of(Floats answers, Floats targets) {
    return function.applyAsDouble(answers, targets);
  }

  /** What usually shows how good answers are. */
  Show usualShow() {
    return switch (this) {
      case ACCURACY, ERROR_RATE -> Show.CLASSES;
      case MEAN_SQUARED_ERROR, LOSS, ROOT_MEAN_SQUARED_ERROR -> Show.SCATTER;
      case NORMALISED_ERROR -> Show.SERIES;
      case WRONG_BITS -> Show.BITS;
      case EXACT -> Show.SEQUENCES;
      case MEMORY_CAPACITY -> Show.COLUMNS;
    };
  }

  /** The class that each answer comes to, one for each target; -1 for none. */
  public static int[] classes(Floats answers, Floats targets) {
    return Decisions.classes(answers, targets);
  }

  private static String plain(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /** A value as people read it; shares are in percent. */
  public String text(double value) {
    return switch (this) {
      case ACCURACY, ERROR_RATE, EXACT -> String.format(Locale.ROOT, "%.2f %%", 100 * value);
      default -> plain(value);
    };
  }
}
