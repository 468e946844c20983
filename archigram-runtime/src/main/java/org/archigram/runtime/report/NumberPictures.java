package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Role;

/** Answers that are numbers, beside what they should be. */
final class NumberPictures {
  private static final int MOST_POINTS = 400;
  private static final int MOST_STEPS = 240;

  private final Lesson lesson;
  private final Examples.Answered answered;

  NumberPictures(Lesson lesson, Examples.Answered answered) {
    this.lesson = lesson;
    this.answered = answered;
  }

  static Floats get(Map<String, Floats> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  private String name(Role.Use use) {
    return lesson.task().roles().stream()
        .filter(role -> role.use() == use)
        .findFirst()
        .map(Role::name)
        .orElseThrow();
  }

  Html curve() {
    String input = name(Role.Use.INPUT);
    String target = name(Role.Use.TARGET);
    Map<String, Floats> training = lesson.examples().everything();
    float[] x = get(answered.inputs(), input).values();
    List<Chart.Line> lines = new ArrayList<>();
    lines.add(line("the network", Chart.Kind.LINE, x, answered.answers().values()));
    lines.add(line("the curve", Chart.Kind.LEVEL, x, answered.targets().values()));
    lines.add(
        line(
            "points to learn from",
            Chart.Kind.FAINT,
            get(training, input).values(),
            get(training, target).values()));
    return new Chart(input, target, false, lines)
        .html("The curve, what the network makes of it, and some of the points it learned from");
  }

  private static Chart.Line line(String label, Chart.Kind kind, float[] x, float[] y) {
    List<Chart.Point> points = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_POINTS, x.length); i++) {
      points.add(new Chart.Point(x[i], y[i]));
    }
    return new Chart.Line(label, kind, points);
  }

  Html scatter() {
    float[] targets = answered.targets().values();
    Chart.Line answers = line("answer", Chart.Kind.POINTS, targets, answered.answers().values());
    double from = answers.points().get(0).x();
    double to = answers.points().get(answers.points().size() - 1).x();
    Chart.Line right =
        new Chart.Line(
            "right",
            Chart.Kind.LEVEL,
            List.of(new Chart.Point(from, from), new Chart.Point(to, to)));
    return new Chart("what it should be", "answer", false, List.of(answers, right))
        .html("Answers to held-out examples; right ones would lie on the line");
  }

  /** The last steps of the first sequence, and where the others differ from what should be. */
  Html series() {
    int steps = answered.targets().shape().get(1);
    int from = Math.max(0, steps - MOST_STEPS);
    Html html = new Html();
    for (int example = 0; example < Math.min(2, answered.targets().batch()); example++) {
      List<Chart.Line> lines =
          List.of(
              series("the network", Chart.Kind.LINE, answered.answers(), example, from),
              series("should be", Chart.Kind.LEVEL, answered.targets(), example, from));
      html.add(
          new Chart("step", "value", false, lines)
              .html(
                  "Held-out sequence " + (example + 1) + ": what it should be, and what it says"));
    }
    return html;
  }

  private static Chart.Line series(
      String label, Chart.Kind kind, Floats values, int example, int from) {
    int steps = values.shape().get(1);
    List<Chart.Point> points = new ArrayList<>();
    for (int step = from; step < steps; step++) {
      points.add(new Chart.Point(step + 1.0, values.values()[example * steps + step]));
    }
    return new Chart.Line(label, kind, points);
  }

  Html columns() {
    int columns = answered.targets().shape().get(answered.targets().shape().size() - 1);
    double[] told = new double[columns];
    for (int column = 0; column < columns; column++) {
      told[column] =
          lesson
              .task()
              .about()
              .metric()
              .of(column(answered.answers(), column), column(answered.targets(), column));
    }
    Chart.Line line = Chart.counted("squared correlation", Chart.Kind.LINE, told);
    return new Chart("steps before", "squared correlation", false, List.of(line))
        .html("How well the input of so many steps before is told; the area is the capacity");
  }

  private static Floats column(Floats values, int column) {
    int columns = values.shape().get(values.shape().size() - 1);
    float[] one = new float[values.values().length / columns];
    for (int i = 0; i < one.length; i++) {
      one[i] = values.values()[i * columns + column];
    }
    return new Floats(List.of(one.length, 1), one);
  }
}
