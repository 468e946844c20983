package org.archigram.runtime.report;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Task;

/** Answers that are sequences of words or of bits. */
final class SequencePictures {
  private static final int SHOWN = 8;
  private static final double WIDEST_CELL = 14;
  private static final double WIDEST = 620;

  private final Task task;
  private final Examples.Answered answered;

  SequencePictures(Task task, Examples.Answered answered) {
    this.task = task;
    this.answered = answered;
  }

  Html words() {
    Optional<Floats> source =
        task.roles().stream()
            .filter(role -> role.use() == Role.Use.INPUT)
            .findFirst()
            .map(role -> answered.inputs().get(role.name()));
    Html html = new Html().open("figure", "class", "wide").line().open("div", "class", "scroll");
    html.open("table", "class", "words").line().open("tr");
    html.element("th", "asked").element("th", "should answer").element("th", "answers").end();
    Floats targets = answered.targets();
    Floats answers = answered.answers();
    for (int example = 0; example < Math.min(SHOWN, targets.batch()); example++) {
      html.open("tr");
      int asked = example;
      html.add(source.map(words -> cell(words, words, asked)).orElse(new Html()));
      html.add(cell(targets, targets, example)).add(cell(answers, targets, example)).end();
    }
    html.close().end();
    return html.element("figcaption", "The first held-out sequences; wrong words are struck out")
        .line()
        .end();
  }

  private static Html cell(Floats words, Floats right, int example) {
    int steps = words.values().length / words.batch();
    Html html = new Html().open("td");
    for (int step = 0; step < steps; step++) {
      int at = example * steps + step;
      String word = String.valueOf((int) words.values()[at]);
      boolean same = words.values()[at] == right.values()[at];
      html.element("span", word, "class", same ? "word" : "word wrong");
    }
    return html.close();
  }

  Html bits() {
    Html html = new Html().open("figure", "class", "wide").line();
    html.add(row("should be", answered.targets())).add(row("the network", answered.answers()));
    return html.element("figcaption", "The first held-out sequence: bits down, time across")
        .line()
        .end();
  }

  private static Html row(String label, Floats values) {
    Floats turned = Activity.turned(values);
    double cell = Math.min(WIDEST_CELL, WIDEST / turned.shape().get(1));
    return new Html()
        .open("div", "class", "strip")
        .element("span", label, "class", "name")
        .add(HeatMap.parts(turned).image(label, cell, cell))
        .end();
  }

  /** Names of classes or steps, as they are read. */
  static List<String> named(Floats values, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> String.valueOf((int) values.values()[i]))
        .toList();
  }
}
