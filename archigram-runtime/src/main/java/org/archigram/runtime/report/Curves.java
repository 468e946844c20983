package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.learn.Course;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;

/** How the loss and the metric went along the steps. */
final class Curves {
  private Curves() {}

  static Html html(Learnt learnt) {
    Html html = new Html();
    if (learnt.course().losses().isEmpty() && learnt.course().measured().isEmpty()) {
      return html;
    }
    html.open("section").line().element("h2", "How it learned").line();
    List<Chart.Line> loss =
        List.of(new Chart.Line("loss", Chart.Kind.LINE, points(learnt.course().losses())));
    if (!learnt.course().losses().isEmpty()) {
      html.add(
          new Chart("step", "loss", Chart.spansFactors(loss), loss)
              .html("The loss of a batch, which the steps make smaller"));
    }
    if (!learnt.course().measured().isEmpty()) {
      html.add(measured(learnt));
    }
    return html.end();
  }

  private static Html measured(Learnt learnt) {
    Metric metric = learnt.lesson().task().about().metric();
    Bar bar = learnt.lesson().bar();
    Examples.Baseline baseline = learnt.lesson().examples().baseline();
    double last = 0;
    for (Course.Point point : learnt.course().measured()) {
      last = Math.max(last, point.step());
    }
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(new Chart.Line(metric.title(), Chart.Kind.LINE, points(learnt.course().measured())));
    if (bar.exists()) {
      lines.add(Chart.level("bar", bar.threshold(), 0, last));
    }
    if (!baseline.what().isEmpty()) {
      lines.add(Chart.level("without learning", baseline.value(), 0, last));
    }
    boolean factors = metric.smallerIsBetter() && Chart.spansFactors(lines);
    return new Chart("step", metric.title(), factors, lines)
        .html("The " + metric.title() + " on held-out data, which no step looks at");
  }

  private static List<Chart.Point> points(List<Course.Point> points) {
    return points.stream().map(point -> new Chart.Point(point.step(), point.value())).toList();
  }

  /** The same figures to read, for who cannot see the charts. */
  static Html table(Learnt learnt) {
    Html html = new Html();
    Map<Long, String[]> rows = new TreeMap<>();
    learnt
        .course()
        .measured()
        .forEach(
            point ->
                rows.computeIfAbsent(point.step(), step -> new String[] {"", ""})[1] =
                    learnt.lesson().task().about().metric().text(point.value()));
    learnt
        .course()
        .losses()
        .forEach(
            point ->
                rows.computeIfPresent(
                    point.step(), (s, row) -> new String[] {Chart.number(point.value()), row[1]}));
    if (rows.isEmpty()) {
      return html;
    }
    html.open("section").line().open("details").line().element("summary", "The figures").line();
    html.open("table", "class", "figures").line().open("tr");
    html.element("th", "step").element("th", "loss");
    html.element("th", learnt.lesson().task().about().metric().title()).end();
    rows.forEach(
        (step, row) ->
            html.open("tr")
                .element("td", String.valueOf(step))
                .element("td", row[0])
                .element("td", row[1])
                .end());
    return html.end().end().end();
  }
}
