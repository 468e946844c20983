package org.archigram.bench.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.runtime.task.Trial;

/** The page that shows all rows to people. */
final class Page {
  private static final String HEAD =
      """
      # Results

      Written by `archigram-bench/results`, never by hand; the figures are also in
      [results.json](results.json). Each network is trained anew from each seed, and measured once, on
      held-out data, at the end of its last step. [Tasks](tasks.md) says what is learned and how it is
      measured. A baseline is what can be had without learning.
      """;

  private final List<String> lines = new ArrayList<>();
  private final List<Row> rows;
  private final List<String> places;

  private Page(List<Row> rows) {
    this.rows = rows;
    Set<String> distinct = new LinkedHashSet<>();
    rows.forEach(row -> distinct.add(place(row.place())));
    this.places = List.copyOf(distinct);
  }

  static String text(List<Row> rows) {
    Page page = new Page(rows);
    page.figures();
    page.recipes();
    page.fixed();
    page.places();
    return HEAD + String.join("\n", page.lines) + "\n";
  }

  private void figures() {
    add("", "## Figures", "");
    add("| task | network | metric | bar | median | worst | baseline | passes |");
    add("|---|---|---|---|---|---|---|---|");
    for (Row row : rows) {
      add(
          "| %s | %s | %s, %s | %s %s | %s | %s | %s | %s |",
          task(row),
          network(row),
          row.metric().title(),
          of(row),
          row.bar().atMost() ? "≤" : "≥",
          row.metric().text(row.bar().threshold()),
          row.metric().text(row.median()),
          row.metric().text(row.worst()),
          row.metric().text(row.baseline().value()),
          row.passes() ? "yes" : "**no**");
    }
    add("", "Bars come from:", "");
    rows.stream()
        .map(row -> "- %s, %s: %s".formatted(task(row), network(row), row.bar().source()))
        .forEach(lines::add);
  }

  private static String of(Row row) {
    int runs = row.runs().size();
    return row.judged() == Experiment.Judged.WORST ? "worst of " + runs : "median of " + runs;
  }

  private void recipes() {
    add("", "## How they were trained", "");
    add("| task | network | settings | weights | by | steps | threads | seconds a seed | with |");
    add("|---|---|---|---|---|---|---|---|---|");
    for (Row row : rows) {
      add(
          "| %s | %s | %s | %s | %s | %,d | %d | %s | %d |",
          task(row),
          network(row),
          settings(row),
          weights(row.size()),
          recipe(row.recipe()),
          row.steps(),
          row.place().threads(),
          seconds(row.seconds()),
          places.indexOf(place(row.place())) + 1);
    }
  }

  private static String settings(Row row) {
    return row.settings().entrySet().stream()
        .map(setting -> "`%s=%s`".formatted(setting.getKey(), setting.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String weights(Row.Size size) {
    String trained = String.format(Locale.ROOT, "%,d", size.trained());
    return size.fixed() == 0
        ? trained
        : trained + String.format(Locale.ROOT, " and %,d fixed", size.fixed());
  }

  private static String recipe(Trial.Recipe recipe) {
    if (recipe.optimizer().equals("rule")) {
      return "its own rule";
    }
    return String.format(
        Locale.ROOT,
        "%s, rate %s%s, batch %d%s%s",
        recipe.optimizer(),
        recipe.rate(),
        recipe.schedule().said(),
        recipe.batch(),
        recipe.clip() > 0 ? ", gradients at most " + recipe.clip() : "",
        recipe.decay() > 0 ? ", decay " + recipe.decay() : "");
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds);
  }

  private void fixed() {
    add("", "## Weights that never change", "");
    for (Row row : rows) {
      if (row.size().fixed() > 0) {
        add(
            "- %s on %s: the bits of %,d numbers are %s after each of %d runs.",
            network(row),
            task(row),
            row.size().fixed(),
            row.size().kept() ? "the same as before" : "**not** the same as before",
            row.runs().size());
      }
    }
  }

  private void places() {
    add("", "## Measured with", "");
    for (int i = 0; i < places.size(); i++) {
      add("%d. %s", i + 1, places.get(i));
    }
  }

  private static String place(Place place) {
    return "Archigram %s; %s; %s".formatted(place.archigram(), place.libraries(), place.machine());
  }

  private static String task(Row row) {
    return "`" + row.name().split("/")[0] + "`";
  }

  private static String network(Row row) {
    return "`" + row.name().split("/")[1] + "`";
  }

  private void add(String first, Object... more) {
    if (more.length > 0 && first.contains("%")) {
      lines.add(String.format(Locale.ROOT, first, more));
      return;
    }
    lines.add(first);
    for (Object line : more) {
      lines.add(line.toString());
    }
  }
}
