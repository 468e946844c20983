package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.runtime.column.Column;
import org.archigram.runtime.column.Numbers;
import org.archigram.runtime.column.Table;
import org.archigram.runtime.column.Words;
import org.archigram.runtime.data.DataException;

/** Finds out how a value of a network is made of columns. */
final class Fitting {
  private final Table table;
  private final Wish.Tokens tokens;

  Fitting(Table table, Wish.Tokens tokens) {
    this.table = table;
    this.tokens = tokens;
  }

  /** How {@code port} is made of columns; refused where they do not fit. */
  Feed feed(Port port, List<String> names) {
    boolean steps = !port.steps().isEmpty();
    List<Column> columns =
        names.stream()
            .map(table::column)
            .map(column -> steps ? column : column.once().orElse(column))
            .toList();
    Column first = columns.get(0);
    boolean text = first instanceof Words && !first.sequence() && port.steps().size() == 1;
    if (text && names.size() == 1) {
      return text(port, names.get(0), (Words) first);
    }
    return port.isClass() ? classes(port, names, first) : numbers(port, names, columns);
  }

  private Feed text(Port port, String name, Words words) {
    List<String> parts = Alphabet.found(words, tokens);
    int wanted =
        port.isClass() ? port.classes() : port.shape().size() == 1 ? port.shape().get(0) : -1;
    if (wanted < 0 || wanted > 0 && wanted < parts.size()) {
      throw misfit(
          port,
          name,
          "holds texts of " + parts.size() + " different " + tokens.word() + ", their end counted");
    }
    int count = wanted == 0 ? parts.size() : wanted;
    List<Field> fields = List.of(Field.words(name, parts));
    return port.isClass()
        ? feed(port.role(List.of(), count), Feed.Kind.TEXT, fields)
        : feed(port.role(List.of(count), 0), Feed.Kind.TEXT_PLACES, fields);
  }

  private Feed feed(org.archigram.runtime.task.Role role, Feed.Kind kind, List<Field> fields) {
    return new Feed(role, kind, fields, tokens, Feed.Part.WHOLE);
  }

  private Feed classes(Port port, List<String> names, Column column) {
    String name = names.get(0);
    if (names.size() > 1) {
      throw misfit(port, String.join(", ", names), "are " + names.size() + " columns");
    }
    if (column instanceof Words words) {
      int found = words.distinct().size();
      boolean fits = port.shape().isEmpty() && column.sequence() == !port.steps().isEmpty();
      if (!fits || port.classes() > 0 && port.classes() < found) {
        throw misfit(
            port,
            name,
            "has " + found + " different words" + (column.sequence() ? ", at each step one" : ""));
      }
      int count = port.classes() == 0 ? found : port.classes();
      return feed(
          port.role(List.of(), count),
          Feed.Kind.CLASSES,
          List.of(Field.words(name, words.distinct())));
    }
    Numbers numbers = (Numbers) column;
    int count = port.classes() == 0 ? most(numbers) + 1 : port.classes();
    return feed(
        port.role(shape(port, name, numbers), count),
        Feed.Kind.CLASSES,
        List.of(Field.numbers(name)));
  }

  private static int most(Numbers numbers) {
    float most = 0;
    for (int example = 0; example < numbers.count(); example++) {
      for (float value : numbers.values(example, org.archigram.runtime.column.Scaling.NONE)) {
        most = Math.max(most, value);
      }
    }
    return (int) most;
  }

  /** The shape of one step of an array, as the port has it. */
  private List<Integer> shape(Port port, String name, Numbers numbers) {
    return Forms.of(numbers.like(port.steps(), port.shape()).shape(), port.steps(), port.shape())
        .map(all -> all.subList(port.steps().size(), all.size()))
        .orElseThrow(() -> misfit(port, name, "has examples of the shape " + numbers.shape()));
  }

  private Feed numbers(Port port, List<String> names, List<Column> columns) {
    if (names.size() == 1 && columns.get(0) instanceof Numbers numbers) {
      return feed(
          port.role(shape(port, names.get(0), numbers), 0),
          Feed.Kind.NUMBERS,
          List.of(Field.numbers(names.get(0))));
    }
    List<Field> fields = new ArrayList<>();
    int width = 0;
    for (int i = 0; i < names.size(); i++) {
      fields.add(
          columns.get(i) instanceof Words words
              ? Field.words(names.get(i), words.distinct())
              : Field.numbers(names.get(i)));
      width += width(port, names.get(i), columns.get(i));
    }
    boolean yesOrNo =
        names.size() == 1
            && width == 2
            && (port.shape().isEmpty() || port.shape().equals(List.of(1)));
    width = yesOrNo ? 1 : width;
    List<Integer> shape = port.shape().isEmpty() && width == 1 ? List.of() : List.of(width);
    boolean fits =
        shape.size() == port.shape().size()
            && (shape.isEmpty() || port.shape().get(0) == 0 || port.shape().get(0) == width);
    boolean sequences = columns.stream().allMatch(Column::sequence);
    if (!fits || sequences == port.steps().isEmpty() || port.steps().size() > 1) {
      String there =
          (sequences ? "" : names.size() == 1 ? "has " : "have ")
              + width
              + (width == 1 ? " number" : " numbers");
      throw misfit(
          port, String.join(", ", names), sequences ? "has " + there + " at each step" : there);
    }
    return feed(port.role(shape, 0), Feed.Kind.NUMBERS, fields);
  }

  private int width(Port port, String name, Column column) {
    if (column instanceof Words words) {
      return words.distinct().size();
    }
    List<Integer> shape = ((Numbers) column).shape();
    int axes = port.steps().size();
    if (shape.size() != axes && shape.size() != axes + 1) {
      throw misfit(port, name, "has examples of the shape " + shape);
    }
    return shape.size() == axes ? 1 : shape.get(axes);
  }

  private DataException misfit(Port port, String column, String there) {
    return new DataException(
        table.file(),
        "",
        "`" + port.written() + "` cannot be made of `" + column + "`, which " + there,
        help(port));
  }

  private String help(Port port) {
    Optional<Integer> size =
        port.shape().size() == 1 ? Optional.of(port.shape().get(0)) : Optional.empty();
    return size.filter(n -> n > 0 && !port.isClass())
        .map(
            n ->
                "give "
                    + n
                    + (n == 1 ? " number" : " numbers")
                    + " for each"
                    + (port.steps().isEmpty() ? " example" : " step")
                    + (port.target() ? ": --target A,B,…" : ": --input-columns A,B,…")
                    + "; the data has "
                    + String.join(", ", table.names()))
        .orElse("the data has " + String.join(", ", table.names()));
  }
}
