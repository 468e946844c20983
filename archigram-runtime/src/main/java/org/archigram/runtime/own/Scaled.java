package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.column.Numbers;
import org.archigram.runtime.column.Scaling;
import org.archigram.runtime.column.Table;

/** Finds the means and deviations of columns of numbers. */
final class Scaled {
  private Scaled() {}

  /** What stands for missing numbers, before anything is known: nothing, or 0 for now. */
  static List<Feed> filled(List<Feed> feeds, Table table, Wish.Reading reading) {
    return reading.missing() == Wish.Missing.MEAN
        ? each(feeds, field -> field.numeric() ? field.with(Scaling.NONE, 0) : field)
        : feeds;
  }

  /** The feeds with what follows from the examples that are learned from. */
  static List<Feed> of(List<Feed> feeds, Table table, int[] training, Wish.Reading reading) {
    boolean fills = reading.missing() == Wish.Missing.MEAN;
    if (!fills && !reading.standardise()) {
      return feeds;
    }
    List<Feed> scaled = new ArrayList<>();
    for (Feed feed : feeds) {
      boolean numbers = feed.kind() == Feed.Kind.NUMBERS;
      List<Field> fields =
          feed.fields().stream()
              .map(
                  field ->
                      numbers && field.numeric()
                          ? found(
                              feed,
                              field,
                              (Numbers) table.column(field.column()),
                              training,
                              reading)
                          : field)
              .toList();
      scaled.add(feed.withFields(fields));
    }
    return scaled;
  }

  private static List<Feed> each(List<Feed> feeds, java.util.function.UnaryOperator<Field> change) {
    return feeds.stream()
        .map(feed -> feed.withFields(feed.fields().stream().map(change).toList()))
        .toList();
  }

  private static Field found(
      Feed feed, Field field, Numbers numbers, int[] training, Wish.Reading reading) {
    int places =
        feed.role().shape().size() == 1 && feed.fields().size() == 1
            ? feed.role().shape().get(0)
            : 1;
    Moments moments = new Moments(places);
    for (int example : training) {
      moments.add(numbers.values(example, Scaling.NONE));
    }
    double mean = moments.scaling().means().get(0);
    boolean fills = reading.missing() == Wish.Missing.MEAN;
    return field.with(
        reading.standardise() ? moments.scaling() : Scaling.NONE, fills ? mean : Double.NaN);
  }

  /** Means and deviations, found in one pass without losing precision (B. Welford, 1962). */
  private static final class Moments {
    private final long[] counts;
    private final double[] means;
    private final double[] squares;

    Moments(int places) {
      counts = new long[places];
      means = new double[places];
      squares = new double[places];
    }

    void add(float[] values) {
      for (int i = 0; i < values.length; i++) {
        int at = i % means.length;
        if (!Float.isNaN(values[i])) {
          double difference = values[i] - means[at];
          means[at] += difference / ++counts[at];
          squares[at] += difference * (values[i] - means[at]);
        }
      }
    }

    /** What never changes is only moved. */
    Scaling scaling() {
      List<Double> mean = new ArrayList<>();
      List<Double> deviation = new ArrayList<>();
      for (int i = 0; i < means.length; i++) {
        double spread = Math.sqrt(squares[i] / Math.max(1, counts[i]));
        mean.add(means[i]);
        deviation.add(spread > 0 ? spread : 1.0);
      }
      return new Scaling(mean, deviation);
    }
  }
}
