package org.archigram.runtime.own;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.archigram.runtime.column.Table;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;

/** The examples of a table, as a network is given them. */
final class Encoded {
  private final Table table;
  private final List<Feed> feeds;
  private final List<Encoder> encoders;
  private final int[] usable;
  private final boolean even;

  /**
   * Looks at all examples once.
   *
   * @throws DataException if an example cannot be said to the network
   */
  Encoded(Table table, List<Feed> feeds, Wish.Missing missing) {
    this.table = table;
    this.feeds = feeds;
    this.encoders = feeds.stream().map(feed -> new Encoder(feed, table)).toList();
    this.usable =
        missing == Wish.Missing.DROP
            ? table.complete(columns())
            : IntStream.range(0, table.count()).toArray();
    encoders.forEach(encoder -> encoder.require(usable));
    for (int example : usable) {
      requireSteps(example);
    }
    this.even = Arrays.stream(usable).allMatch(example -> alike(example, usable[0]));
  }

  private List<String> columns() {
    return feeds.stream()
        .flatMap(feed -> feed.fields().stream().map(Field::column))
        .distinct()
        .toList();
  }

  /** All values of an example have as many steps as their axis. */
  private void requireSteps(int example) {
    int common = 0;
    for (int i = 0; i < feeds.size(); i++) {
      List<Integer> wanted = feeds.get(i).role().steps();
      if (wanted.size() != 1) {
        continue;
      }
      int steps = encoders.get(i).steps(example);
      if (steps < 1 || wanted.get(0) > 0 && wanted.get(0) != steps) {
        throw new DataException(
            table.file(),
            table.place(example, feeds.get(i).fields().get(0).column()),
            "has " + steps + " steps, which `" + feeds.get(i).role() + "` cannot have",
            "give sequences of the length that the network has");
      }
      common = Math.max(common, steps);
    }
  }

  Table table() {
    return table;
  }

  /** The examples that can be used. */
  int[] usable() {
    return usable.clone();
  }

  /** The number of steps of an example. */
  int steps(int example) {
    int steps = 1;
    for (int i = 0; i < feeds.size(); i++) {
      if (!feeds.get(i).role().steps().isEmpty()) {
        steps = Math.max(steps, encoders.get(i).steps(example));
      }
    }
    return steps;
  }

  /** Whether two examples can be given side by side. */
  boolean alike(int one, int other) {
    return encoders.stream().allMatch(encoder -> encoder.steps(one) == encoder.steps(other));
  }

  /** Whether all usable examples can be given side by side. */
  boolean even() {
    return even;
  }

  /** Some examples that are alike, by the names of the values of the network. */
  Map<String, Floats> of(int[] examples) {
    Map<String, Floats> values = new LinkedHashMap<>();
    for (int i = 0; i < feeds.size(); i++) {
      values.put(feeds.get(i).port(), encoders.get(i).of(examples));
    }
    return values;
  }
}
