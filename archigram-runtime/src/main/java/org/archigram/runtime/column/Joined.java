package org.archigram.runtime.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.runtime.data.DataException;

/** Tables one behind the other, as if they were one. */
final class Joined {
  private Joined() {}

  static Table of(List<Table> tables) {
    Table first = tables.get(0);
    if (tables.size() == 1) {
      return first;
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : first.names()) {
      List<Column> parts = tables.stream().map(table -> table.column(name)).toList();
      columns.put(name, joined(name, parts, tables));
    }
    boolean rows = tables.stream().allMatch(table -> table.rows().length == table.count());
    int[] places =
        rows
            ? tables.stream().flatMapToInt(t -> java.util.Arrays.stream(t.rows())).toArray()
            : new int[0];
    String files = tables.stream().map(Table::file).collect(Collectors.joining(", "));
    return new Table(files, columns, places, first.answer());
  }

  private static Column joined(String name, List<Column> parts, List<Table> tables) {
    if (parts.stream().allMatch(part -> part instanceof Words)) {
      return JoinedWords.of(parts.stream().map(part -> (Words) part).toList());
    }
    List<Numbers> numbers = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.get(i) instanceof Numbers part)) {
        throw wrong(name, tables.get(i), "has words where another file has numbers");
      }
      numbers.add(part);
      if (!tail(part).equals(tail(numbers.get(0)))) {
        throw wrong(
            name,
            tables.get(i),
            "has examples of the shape "
                + part.shape()
                + ", another file "
                + numbers.get(0).shape());
      }
    }
    return JoinedNumbers.of(numbers);
  }

  private static List<Integer> tail(Numbers part) {
    return part.shape().isEmpty() ? List.of(-1) : part.shape().subList(1, part.shape().size());
  }

  private static DataException wrong(String name, Table table, String reason) {
    return new DataException(
        table.file(), "`" + name + "`", reason, "give files of one kind, or a single one");
  }

  /** Which part an example is in, and where there. */
  private record Starts(int[] firsts) {
    static Starts of(List<? extends Column> parts) {
      int[] firsts = new int[parts.size() + 1];
      for (int i = 0; i < parts.size(); i++) {
        firsts[i + 1] = Math.addExact(firsts[i], parts.get(i).count());
      }
      return new Starts(firsts);
    }

    int part(int example) {
      int part = 0;
      while (example >= firsts[part + 1]) {
        part++;
      }
      return part;
    }

    int count() {
      return firsts[firsts.length - 1];
    }
  }

  private record JoinedNumbers(List<Numbers> parts, Starts starts, List<Integer> shape)
      implements Numbers {
    static JoinedNumbers of(List<Numbers> parts) {
      List<Integer> shape = new ArrayList<>(parts.get(0).shape());
      if (parts.stream().anyMatch(part -> !part.shape().equals(shape))) {
        shape.set(0, 0);
      }
      return new JoinedNumbers(parts, Starts.of(parts), List.copyOf(shape));
    }

    @Override
    public int count() {
      return starts.count();
    }

    @Override
    public int steps(int example) {
      int part = starts.part(example);
      return parts.get(part).steps(example - starts.firsts()[part]);
    }

    @Override
    public float[] values(int example, Scaling scaling) {
      int part = starts.part(example);
      return parts.get(part).values(example - starts.firsts()[part], scaling);
    }

    @Override
    public boolean missing(int example) {
      int part = starts.part(example);
      return parts.get(part).missing(example - starts.firsts()[part]);
    }
  }

  private record JoinedWords(
      List<Words> parts, Starts starts, List<String> distinct, List<int[]> codes) implements Words {
    static JoinedWords of(List<Words> parts) {
      Set<String> all = new LinkedHashSet<>();
      parts.forEach(part -> all.addAll(part.distinct()));
      List<String> distinct = List.copyOf(all);
      Map<String, Integer> places = new LinkedHashMap<>();
      distinct.forEach(word -> places.put(word, places.size()));
      List<int[]> codes =
          parts.stream()
              .map(part -> part.distinct().stream().mapToInt(word -> place(places, word)).toArray())
              .toList();
      return new JoinedWords(parts, Starts.of(parts), distinct, codes);
    }

    private static int place(Map<String, Integer> places, String word) {
      return places.getOrDefault(word, MISSING);
    }

    @Override
    public int count() {
      return starts.count();
    }

    @Override
    public int steps(int example) {
      int part = starts.part(example);
      return parts.get(part).steps(example - starts.firsts()[part]);
    }

    @Override
    public boolean sequence() {
      return parts.get(0).sequence();
    }

    @Override
    public int code(int example, int step) {
      int part = starts.part(example);
      int code = parts.get(part).code(example - starts.firsts()[part], step);
      return code == MISSING ? MISSING : codes.get(part)[code];
    }
  }
}
