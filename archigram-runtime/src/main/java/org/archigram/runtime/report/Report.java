package org.archigram.runtime.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Task;

/**
 * What a run has come to, as one page that needs no network to be read.
 *
 * <p>The same run gives the same bytes.
 *
 * @param name what the network is called, such as {@code gru}
 * @param learnt the network, its task and how it went
 * @param facts what else should be said, such as versions; by name
 */
public record Report(String name, Learnt learnt, Map<String, String> facts) {

  public Report {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** The whole page. */
  public String html() {
    Task task = learnt.lesson().task();
    Html main = new Html().open("main").line();
    main.open("header").line().element("p", "Archigram · a run", "class", "kind").line();
    main.element("h1", name + " on " + task.name()).line();
    main.element("p", "To " + task.about().description() + ".", "class", "lead").end();
    main.add(verdict(task)).line();
    main.add(new Facts(this).html()).line();
    main.add(Diagrams.html(learnt.architecture())).line();
    main.add(Curves.html(learnt)).line();
    main.add(new Answers(learnt).html()).line();
    main.add(Inside.html(learnt)).line();
    main.add(Curves.table(learnt)).line();
    main.open("footer")
        .text("Drawn by Archigram from the run itself. Charts: uPlot. Nothing here is fetched.")
        .end();
    return Page.of(name + " on " + task.name(), main.end());
  }

  private Html verdict(Task task) {
    Metric metric = task.about().metric();
    Examples.Baseline baseline = learnt.lesson().examples().baseline();
    boolean asked = learnt.lesson().bar().exists();
    boolean passes = !asked || learnt.passes();
    Html html = new Html().open("section", "class", "verdict " + (passes ? "passed" : "failed"));
    html.line().open("p", "class", "result");
    html.element("strong", metric.text(learnt.value()));
    if (asked) {
      html.text(" ").element("span", passes ? "passed" : "not passed", "class", "stamp");
    }
    html.end();
    html.element("p", metric.title() + " on held-out data", "class", "metric").line();
    html.open("dl").line();
    if (asked) {
      term(html, "Bar", bar(learnt.lesson()));
      term(html, "Where the bar comes from", learnt.lesson().bar().source());
    }
    if (!baseline.what().isEmpty()) {
      term(html, "Without learning", metric.text(baseline.value()) + ", " + baseline.what());
    }
    return html.end().end();
  }

  private static String bar(Lesson lesson) {
    Bar bar = lesson.bar();
    Metric metric = lesson.task().about().metric();
    return (bar.atMost() ? "≤ " : "≥ ") + metric.text(bar.threshold());
  }

  private static void term(Html html, String term, String text) {
    html.open("div").element("dt", term).element("dd", text).end();
  }
}
