package org.archigram.bench.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archigram.bench.results.Experiment.Judged;
import org.archigram.cli.json.Json;
import org.archigram.cli.json.JsonReader;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples.Baseline;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Trial;

/** All rows as JSON, so that one of them can be measured anew without the others. */
final class Ledger {
  private static final String ROWS = "rows";

  private Ledger() {}

  static String text(List<Row> rows) {
    return Json.lines(Map.of(ROWS, rows.stream().map(Ledger::json).toList()));
  }

  static List<Row> rows(String text, String name) {
    List<Row> rows = new ArrayList<>();
    for (Object row : (List<?>) JsonReader.object(text, name).getOrDefault(ROWS, List.of())) {
      rows.add(row(new Fields((Map<?, ?>) row)));
    }
    return rows;
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", row.name());
    json.put("settings", row.settings());
    json.put("metric", row.metric().name());
    json.put("bar", row.bar().threshold());
    json.put("at_most", row.bar().atMost());
    json.put("bar_from", row.bar().source());
    json.put("judged", row.judged().name());
    json.put("baseline", row.baseline().value());
    json.put("baseline_is", row.baseline().what());
    json.put("trained", row.size().trained());
    json.put("fixed", row.size().fixed());
    json.put("fixed_kept", row.size().kept());
    recipe(row.recipe(), json);
    json.put("runs", row.runs().stream().map(Ledger::json).toList());
    json.put("archigram", row.place().archigram());
    json.put("libraries", row.place().libraries());
    json.put("machine", row.place().machine());
    json.put("threads", row.place().threads());
    return json;
  }

  private static void recipe(Trial.Recipe recipe, Map<String, Object> json) {
    json.put("optimizer", recipe.optimizer());
    json.put("rate", recipe.rate());
    json.put("batch", recipe.batch());
    json.put("steps", recipe.steps());
    json.put("clip", recipe.clip());
    json.put("schedule", recipe.schedule().word());
    json.put("decay", recipe.decay());
  }

  private static Map<String, Object> json(Row.Run run) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", run.seed());
    json.put("value", Double.isFinite(run.value()) ? run.value() : String.valueOf(run.value()));
    json.put("seconds", Math.round(run.seconds() * 10) / 10.0);
    json.put("steps", run.steps());
    return json;
  }

  private static Row row(Fields row) {
    Map<String, String> settings = new LinkedHashMap<>();
    row.map("settings").values().forEach((key, value) -> settings.put("" + key, "" + value));
    return new Row(
        row.text("name"),
        settings,
        new Trial.Recipe(
            row.text("optimizer"),
            row.number("rate"),
            (int) row.number("batch"),
            (int) row.number("steps"),
            row.number("clip"),
            Trial.Schedule.of(row.text("schedule")),
            row.number("decay")),
        Metric.valueOf(row.text("metric")),
        new Bar(row.number("bar"), row.truth("at_most"), row.text("bar_from")),
        Judged.valueOf(row.text("judged")),
        new Baseline(row.text("baseline_is"), row.number("baseline")),
        new Row.Size(
            (long) row.number("trained"), (long) row.number("fixed"), row.truth("fixed_kept")),
        row.all("runs").map(Ledger::run).toList(),
        new Place(
            row.text("archigram"),
            row.text("libraries"),
            row.text("machine"),
            (int) row.number("threads")));
  }

  private static Row.Run run(Fields run) {
    return new Row.Run(
        (long) run.number("seed"),
        run.number("value"),
        run.number("seconds"),
        (long) run.number("steps"));
  }

  /** The fields of an object that must be there. */
  private record Fields(Map<?, ?> values) {
    String text(String name) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("a row of the results has no `" + name + "`");
      }
      return value.toString();
    }

    double number(String name) {
      return Double.parseDouble(text(name));
    }

    boolean truth(String name) {
      return Boolean.parseBoolean(text(name));
    }

    Fields map(String name) {
      return values.get(name) instanceof Map<?, ?> map ? new Fields(map) : new Fields(Map.of());
    }

    Stream<Fields> all(String name) {
      return values.get(name) instanceof List<?> list
          ? list.stream().map(each -> new Fields((Map<?, ?>) each))
          : Stream.of();
    }
  }
}
