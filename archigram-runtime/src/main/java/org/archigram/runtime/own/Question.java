package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;

/** Examples that a network is asked about, given as those that it learned from. */
public final class Question {
  private static final int AT_ONCE = 250;

  private final Optional<Answering> answering;
  private final Optional<Decoder> decoder;
  private final Encoded encoded;

  private Question(Optional<Answering> answering, Optional<Decoder> decoder, Encoded encoded) {
    this.answering = answering;
    this.decoder = decoder;
    this.encoded = encoded;
  }

  /**
   * Reads examples.
   *
   * @param wish what was said of the data that was learned from
   * @param feeds how the network was given it
   * @throws DataException if a column is missing, or an example has what was never seen
   */
  public static Question of(
      Wish wish, List<Feed> feeds, Optional<Answering> answering, List<Wish.Given> files) {
    List<Feed> inputs =
        feeds.stream()
            .filter(feed -> !feed.isTarget())
            .map(feed -> feed.withPart(Feed.Part.WHOLE))
            .toList();
    List<String> columns =
        inputs.stream().flatMap(feed -> feed.fields().stream().map(Field::column)).toList();
    Wish.Columns said = wish.columns();
    List<String> classes = said.classes().stream().filter(columns::contains).toList();
    Wish asked =
        new Wish(
            files,
            new Wish.Columns(List.of(), columns, classes, said.sequence()),
            wish.reading(),
            wish.parts());
    Encoded encoded =
        new Encoded(Loaded.of(files, asked).table(), inputs, wish.reading().missing());
    Optional<Decoder> decoder =
        answering.flatMap(
            pair ->
                feeds.stream()
                    .filter(feed -> feed.port().equals(pair.target()))
                    .findFirst()
                    .map(Decoder::new));
    return new Question(answering, decoder, encoded);
  }

  /**
   * Asks a network.
   *
   * @param network gives the outputs for inputs, all by name
   */
  public Answers answers(UnaryOperator<Map<String, Floats>> network) {
    List<List<List<String>>> byExample =
        new ArrayList<>(Collections.nCopies(encoded.table().count(), List.of()));
    List<String> columns = List.of();
    boolean steps = false;
    for (int[] part : Chunks.of(encoded, encoded.usable(), AT_ONCE)) {
      Map<String, Floats> outputs = network.apply(encoded.of(part));
      columns = columns(outputs);
      List<List<String>> rows = rows(outputs);
      int each = rows.size() / part.length;
      steps |= each > 1;
      for (int i = 0; i < part.length; i++) {
        byExample.set(part[i], rows.subList(i * each, (i + 1) * each));
      }
    }
    return together(columns, byExample, steps);
  }

  /** What examples are called by themselves, such as their files; empty where they are not. */
  private String called(int example) {
    return encoded.table().columns().values().stream()
        .map(column -> column.called(example))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String output(Map<String, Floats> outputs) {
    return answering.map(Answering::output).orElseGet(() -> outputs.keySet().iterator().next());
  }

  private List<String> columns(Map<String, Floats> outputs) {
    if (decoder.isPresent()) {
      return decoder.get().columns();
    }
    String output = output(outputs);
    int width = width(Objects.requireNonNull(outputs.get(output)));
    return width == 1
        ? List.of(output)
        : IntStream.rangeClosed(1, width).mapToObj(i -> output + "." + i).toList();
  }

  private static int width(Floats values) {
    return values.values().length / Math.max(1, values.batch());
  }

  private List<List<String>> rows(Map<String, Floats> outputs) {
    Floats values = Objects.requireNonNull(outputs.get(output(outputs)));
    if (decoder.isPresent()) {
      return decoder.get().rows(values);
    }
    int width = width(values);
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < values.batch(); row++) {
      List<String> cells = new ArrayList<>();
      for (float value : Arrays.copyOfRange(values.values(), row * width, (row + 1) * width)) {
        cells.add(Decoder.plain(value));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** An example that cannot be used has an empty answer; steps are counted from 1. */
  private Answers together(
      List<String> columns, List<List<List<String>>> byExample, boolean steps) {
    List<List<String>> rows = new ArrayList<>();
    boolean called = !byExample.isEmpty() && !called(0).isEmpty();
    for (int example = 0; example < byExample.size(); example++) {
      List<List<String>> own = byExample.get(example);
      if (own.isEmpty()) {
        own = List.of(Collections.nCopies(columns.size(), ""));
      }
      for (int step = 0; step < own.size(); step++) {
        List<String> row = new ArrayList<>(called ? List.of(called(example)) : List.of());
        if (steps) {
          row.add(String.valueOf(example + 1));
          row.add(String.valueOf(step + 1));
        }
        row.addAll(own.get(step));
        rows.add(row);
      }
    }
    List<String> names = new ArrayList<>(called ? List.of("file") : List.of());
    names.addAll(steps ? List.of("example", "step") : List.of());
    names.addAll(columns);
    return new Answers(names, rows);
  }
}
