package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.column.Column;
import org.archigram.runtime.column.Numbers;
import org.archigram.runtime.column.Scaling;
import org.archigram.runtime.column.Table;
import org.archigram.runtime.column.Words;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Role;

/** Makes a value of a network from the columns of a table. */
final class Encoder {
  private final Feed feed;
  private final Table table;
  private final List<Column> columns;
  private final List<int[]> places = new ArrayList<>();
  private final Alphabet alphabet;
  private final List<Integer> form;

  Encoder(Feed feed, Table table) {
    this.feed = feed;
    this.table = table;
    this.columns =
        feed.fields().stream().map(field -> column(table.column(field.column()))).toList();
    this.alphabet = Alphabet.of(feed.fields().get(0).words(), feed.places());
    for (int i = 0; i < columns.size(); i++) {
      places.add(places(feed.fields().get(i), columns.get(i)));
    }
    this.form = form();
  }

  /** The sizes of an example: its steps, then its shape. */
  private List<Integer> form() {
    Role role = feed.role();
    if (columns.size() == 1 && columns.get(0) instanceof Numbers numbers) {
      return Forms.of(numbers.shape(), role.steps(), role.shape())
          .orElseThrow(
              () ->
                  new DataException(
                      table.file(),
                      "`" + feed.fields().get(0).column() + "`",
                      "has examples of the shape " + numbers.shape(),
                      "`" + role + "` was learned from others"));
    }
    List<Integer> sizes = new ArrayList<>(role.steps());
    sizes.addAll(role.shape());
    return sizes;
  }

  /** Pictures take the form that is wanted; what a sequence has once stands for all of it. */
  private Column column(Column column) {
    Column given = feed.role().steps().isEmpty() ? column.once().orElse(column) : column;
    return given instanceof Numbers numbers
        ? numbers.like(feed.role().steps(), feed.role().shape())
        : given;
  }

  /** Where each word of a column is among those of its field; -1 for words never seen. */
  private int[] places(Field field, Column column) {
    boolean words = column instanceof Words;
    if (field.numeric() == words) {
      throw new DataException(
          table.file(),
          "column `" + field.column() + "`",
          words ? "has words where numbers were learned from" : "has numbers where words were",
          "give the kind of data that was learned from");
    }
    Map<String, Integer> known = new HashMap<>();
    field.words().forEach(word -> known.put(word, known.size()));
    if (!(column instanceof Words all) || feed.isText()) {
      return new int[0];
    }
    int unknown = feed.places() > known.size() ? known.size() : Words.MISSING;
    return all.distinct().stream().mapToInt(w -> known.getOrDefault(w, unknown)).toArray();
  }

  /** The number of steps of an example. */
  int steps(int example) {
    if (feed.isText()) {
      return text(example).length - cut();
    }
    return columns.get(0).steps(example) - cut();
  }

  private int cut() {
    return feed.part() == Feed.Part.WHOLE ? 0 : 1;
  }

  /** What a network is given for some examples, all of one number of steps. */
  Floats of(int[] examples) {
    List<float[]> all = new ArrayList<>();
    for (int example : examples) {
      all.add(values(example));
    }
    List<Integer> shape = new ArrayList<>(List.of(examples.length));
    shape.addAll(form);
    if (!feed.role().steps().isEmpty()) {
      shape.set(1, steps(examples[0]));
    }
    int each = all.get(0).length;
    float[] values = new float[examples.length * each];
    for (int i = 0; i < all.size(); i++) {
      System.arraycopy(all.get(i), 0, values, i * each, each);
    }
    return new Floats(shape, values);
  }

  private float[] values(int example) {
    float[] values =
        switch (feed.kind()) {
          case NUMBERS -> sideBySide(example);
          case CLASSES -> classes(example);
          case TEXT -> numbers(text(example));
          case TEXT_PLACES -> inPlaces(text(example), feed.places());
        };
    return switch (feed.part()) {
      case WHOLE -> values;
      case BEFORE -> Arrays.copyOf(values, values.length - width());
      case NEXT -> Arrays.copyOfRange(values, width(), values.length);
    };
  }

  private static float[] numbers(int[] codes) {
    float[] values = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      values[i] = codes[i];
    }
    return values;
  }

  private static float[] inPlaces(int[] codes, int count) {
    float[] values = new float[codes.length * count];
    for (int i = 0; i < codes.length; i++) {
      values[i * count + codes[i]] = 1;
    }
    return values;
  }

  private float[] classes(int example) {
    if (columns.get(0) instanceof Numbers numbers) {
      return numbers.values(example, Scaling.NONE);
    }
    return numbers(codes(example, 0));
  }

  private int[] codes(int example, int field) {
    Words words = (Words) columns.get(field);
    int[] codes = new int[words.steps(example)];
    for (int step = 0; step < codes.length; step++) {
      codes[step] = places.get(field)[words.code(example, step)];
    }
    return codes;
  }

  private float[] sideBySide(int example) {
    List<float[]> parts = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < columns.size(); i++) {
      parts.add(part(example, i));
      all += parts.get(i).length;
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int steps = feed.role().steps().isEmpty() ? 1 : columns.get(0).steps(example);
    float[] values = new float[all];
    int at = 0;
    for (int step = 0; step < steps; step++) {
      for (float[] part : parts) {
        int each = part.length / steps;
        System.arraycopy(part, step * each, values, at, each);
        at += each;
      }
    }
    return values;
  }

  private float[] part(int example, int index) {
    Field field = feed.fields().get(index);
    if (columns.get(index) instanceof Numbers numbers) {
      return numbers.missing(example)
          ? filled(field, numbers, example)
          : numbers.values(example, field.scaling());
    }
    boolean yesOrNo = field.words().size() == 2 && feed.fields().size() == 1 && width() == 1;
    int[] codes = codes(example, index);
    return yesOrNo ? numbers(codes) : inPlaces(codes, field.words().size());
  }

  private float[] filled(Field field, Numbers numbers, int example) {
    float[] values = numbers.values(example, field.scaling());
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? field.scaling().of(field.missing(), i) : values[i];
    }
    return values;
  }

  private int width() {
    return feed.role().shape().stream().reduce(1, (a, b) -> a * b);
  }

  /** The parts of a text, by their places in the alphabet. */
  private int[] text(int example) {
    Words words = (Words) columns.get(0);
    return alphabet.codes(Alphabet.parts(words.word(example), feed.tokens()), cut() > 0);
  }

  /** Refuses an example with something that cannot be said to the network. */
  void require(int[] examples) {
    for (int example : examples) {
      for (int i = 0; i < columns.size(); i++) {
        require(example, feed.fields().get(i), i);
      }
    }
  }

  private void require(int example, Field field, int index) {
    Column column = columns.get(index);
    if (column.missing(example) && Double.isNaN(field.missing())) {
      throw new DataException(
          table.file(),
          table.place(example, field.column()),
          "is missing",
          "fill it in; or leave such rows out: --missing drop, or take the mean: --missing mean");
    }
    if (column instanceof Words words && !feed.isText()) {
      for (int step = 0; step < words.steps(example); step++) {
        if (places.get(index)[words.code(example, step)] == Words.MISSING) {
          throw unknown(example, field, words.distinct().get(words.code(example, step)));
        }
      }
    } else if (feed.isText()) {
      String strange =
          alphabet.strange(Alphabet.parts(((Words) column).word(example), feed.tokens()));
      if (!strange.isEmpty()) {
        throw unknown(example, field, strange);
      }
    } else if (feed.kind() == Feed.Kind.CLASSES) {
      requireClasses(example, field, (Numbers) column);
    }
  }

  private void requireClasses(int example, Field field, Numbers numbers) {
    for (float value : numbers.values(example, Scaling.NONE)) {
      if (value < 0 || value >= feed.places() || value != Math.rint(value)) {
        throw new DataException(
            table.file(),
            table.place(example, field.column()),
            shown(value)
                + " is no class: `"
                + feed.role()
                + "` counts them from 0 to "
                + (feed.places() - 1),
            "write whole numbers; or say --classes " + field.column() + " where they are names");
      }
    }
  }

  private static String shown(float value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private DataException unknown(int example, Field field, String word) {
    return new DataException(
        table.file(),
        table.place(example, field.column()),
        "`" + word + "` was never seen in training",
        "known are "
            + String.join(", ", field.words().subList(0, Math.min(12, field.words().size())))
            + (field.words().size() > 12 ? ", …" : ""));
  }
}
