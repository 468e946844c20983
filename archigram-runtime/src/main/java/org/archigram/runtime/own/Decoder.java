package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.data.Floats;

/** Says answers in the words and units of the target that they are meant for. */
public final class Decoder {
  private final Feed feed;

  /** For a target. */
  public Decoder(Feed feed) {
    this.feed = feed;
  }

  /** Whether answers are one of some classes. */
  public boolean isClass() {
    return feed.role().classes() > 0
        || feed.fields().size() == 1 && !feed.fields().get(0).numeric();
  }

  /** What the classes are called; their numbers where they have no names. */
  List<String> names() {
    List<String> names = new ArrayList<>(feed.fields().get(0).words());
    names.replaceAll(name -> name.equals(Alphabet.END) ? "(end)" : name);
    int classes = Math.max(classes(), names.size());
    for (int i = names.size(); i < classes; i++) {
      names.add(feed.fields().get(0).numeric() ? String.valueOf(i) : "unknown");
    }
    return names;
  }

  /** The number of classes. */
  int classes() {
    return Math.max(feed.places(), feed.fields().get(0).words().size());
  }

  /** Targets as the metric counts them: classes by number, numbers in their own units. */
  Floats targets(Floats given) {
    if (!isClass()) {
      return back(given);
    }
    return feed.role().classes() > 0 || each() == 1 ? flat(given, 1) : highest(given);
  }

  /** Answers as the metric counts them: scores for each class, numbers in their own units. */
  Floats answers(Floats given) {
    return isClass() ? flat(given, scores(given)) : back(given);
  }

  private int scores(Floats given) {
    int each = given.shape().isEmpty() ? 1 : given.shape().get(given.shape().size() - 1);
    return feed.role().classes() > 0 || each() > 1 ? each : 1;
  }

  private int each() {
    return feed.role().shape().stream().reduce(1, (a, b) -> a * b);
  }

  private static Floats flat(Floats given, int each) {
    int rows = given.values().length / Math.max(1, each);
    return new Floats(each == 1 ? List.of(rows) : List.of(rows, each), given.values());
  }

  private Floats highest(Floats given) {
    float[] classes = new float[given.values().length / each()];
    for (int i = 0; i < given.values().length; i++) {
      if (given.values()[i] == 1) {
        classes[i / each()] = i % each();
      }
    }
    return new Floats(List.of(classes.length), classes);
  }

  private Floats back(Floats given) {
    float[] values = new float[given.values().length];
    int each = each();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) original(given.values()[i], i % each);
    }
    return flat(new Floats(given.shape(), values), each);
  }

  private double original(float value, int place) {
    Field field =
        feed.fields()
            .get(feed.fields().size() == 1 ? 0 : Math.min(place, feed.fields().size() - 1));
    return field.scaling().back(value, feed.fields().size() == 1 ? place : 0);
  }

  /** The names of the columns of an answer: those of the target. */
  public List<String> columns() {
    if (isClass()) {
      return List.of(feed.fields().get(0).column());
    }
    if (feed.fields().size() == each()) {
      return feed.fields().stream().map(Field::column).toList();
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < each(); i++) {
      names.add(feed.fields().get(0).column() + "." + (i + 1));
    }
    return names;
  }

  /** An answer in words: a row for each example, or for each of its steps. */
  public List<List<String>> rows(Floats answers) {
    Floats all = answers(answers);
    List<List<String>> rows = new ArrayList<>();
    if (isClass()) {
      int count = all.shape().get(0);
      int[] said =
          org.archigram.runtime.task.Metric.classes(
              all, new Floats(List.of(count), twoClasses(count)));
      List<String> names = names();
      for (int each : said) {
        rows.add(List.of(each < 0 || each >= names.size() ? "" : names.get(each)));
      }
      return rows;
    }
    int each = each();
    for (int i = 0; i < all.values().length; i += each) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < each; j++) {
        row.add(plain(all.values()[i + j]));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Targets that say how many classes there are: a single number stands for one of two. */
  private float[] twoClasses(int count) {
    float[] targets = new float[count];
    java.util.Arrays.fill(targets, classes() > 2 ? 2 : 1);
    return targets;
  }

  static String plain(float value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
