package org.archigram.runtime.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.train.Training;

/** What was done, in a table. */
final class Facts {
  private final Report report;
  private final Learnt learnt;

  Facts(Report report) {
    this.report = report;
    this.learnt = report.learnt();
  }

  Html html() {
    Html html = new Html().open("section").line().element("h2", "What was done").line();
    html.open("table", "class", "facts").line();
    rows()
        .forEach(
            (name, value) ->
                html.open("tr").element("th", name, "scope", "row").element("td", value).end());
    return html.end().end();
  }

  private Map<String, String> rows() {
    Task task = learnt.lesson().task();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("Network", network());
    rows.put("Task", task.name() + ": " + task.about().description());
    rows.put("Data", task.about().source());
    rows.put("Sizes", sizes());
    rows.put("Weights", weights());
    rows.put("Learning", learning());
    rows.put("Steps", steps());
    rows.put("Time", time(learnt.course().seconds()));
    rows.putAll(report.facts());
    rows.values().removeIf(String::isBlank);
    return rows;
  }

  private String network() {
    String documentation = learnt.architecture().root().documentation().strip();
    String first = documentation.split("(?<=\\.)\\s", 2)[0];
    return learnt.architecture().name() + (first.isEmpty() ? "" : ": " + first);
  }

  private String sizes() {
    Map<String, Object> all = new LinkedHashMap<>(learnt.architecture().root().parameters());
    all.putAll(learnt.lesson().binding().sizes());
    return all.entrySet().stream()
        .map(size -> size.getKey() + " = " + size.getValue())
        .collect(Collectors.joining(", "));
  }

  private String weights() {
    long trained = 0;
    long fixed = 0;
    Flat flat = learnt.lesson().network().flat();
    for (Cell cell : flat.weights()) {
      long count = 1;
      for (int size : cell.shape()) {
        count *= size;
      }
      for (String axis : cell.axes()) {
        count *= flat.leading(axis).length().orElse(1);
      }
      boolean learns = ((Cell.Weight) cell.origin()).trained();
      trained += learns ? count : 0;
      fixed += learns ? 0 : count;
    }
    String text = String.format(Locale.ROOT, "%,d trained", trained);
    return fixed == 0 ? text : text + String.format(Locale.ROOT, ", %,d fixed", fixed);
  }

  private String learning() {
    List<String> rules =
        learnt.lesson().network().flat().rules().stream()
            .map(rule -> String.join(", ", rule.weights()) + " by " + rule.rule().rule())
            .toList();
    if (!rules.isEmpty() && learnt.outcome().isEmpty()) {
      return String.join("; ", rules);
    }
    Trial.Recipe recipe = learnt.lesson().recipe();
    return recipe.optimizer()
        + ", rate "
        + Chart.number(recipe.rate())
        + recipe.schedule().said()
        + ", "
        + recipe.batch()
        + " examples a step"
        + (recipe.clip() > 0 ? ", gradients no longer than " + Chart.number(recipe.clip()) : "")
        + (rules.isEmpty() ? "" : "; " + String.join("; ", rules));
  }

  private String steps() {
    return learnt
        .outcome()
        .map(
            outcome ->
                String.format(Locale.ROOT, "%,d", outcome.steps())
                    + (outcome.end() == Training.End.FINISHED
                        ? ""
                        : outcome.end() == Training.End.NO_BETTER
                            ? ", then it got no better"
                            : ", then it was stopped"))
        .orElse("none: solved by its rule");
  }

  static String time(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60);
  }
}
