package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.html.Html;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Task;

/** Which class is taken for which. */
final class ClassPictures {
  private static final int MOST_WRITTEN = 12;
  private static final int WRONG_SHOWN = 24;
  private static final double PIXEL = 2;

  private final Task task;
  private final Examples.Answered answered;
  private final int[] said;

  ClassPictures(Task task, Examples.Answered answered) {
    this.task = task;
    this.answered = answered;
    this.said = Metric.classes(answered.answers(), answered.targets());
  }

  Html html() {
    return new Html().add(confusion()).add(wrong());
  }

  private Html confusion() {
    int classes = classes();
    float[] counts = new float[classes * classes];
    for (int i = 0; i < said.length; i++) {
      if (said[i] >= 0 && said[i] < classes) {
        counts[(int) answered.targets().values()[i] * classes + said[i]]++;
      }
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(name(i));
    }
    HeatMap map = HeatMap.rooted(new Floats(List.of(classes, classes), counts));
    Html html = new Html().open("figure", "class", "confusion").line();
    html.open("div", "class", "scroll");
    html.add(
        classes <= MOST_WRITTEN
            ? map.table(names, names, true)
            : map.image("confusion matrix", 6, 6));
    html.end();
    return html.element(
            "figcaption", "Rows: what it is. Columns: what it was taken for. Held-out examples.")
        .line()
        .end();
  }

  private int classes() {
    int classes = 2;
    for (Role role : task.roles()) {
      classes = Math.max(classes, role.use() == Role.Use.ANSWER ? role.classes() : 0);
    }
    return classes;
  }

  private String name(int number) {
    List<String> names = task.classNames();
    return number >= 0 && number < names.size() ? names.get(number) : String.valueOf(number);
  }

  private Html wrong() {
    Html html = new Html();
    Optional<Role> image =
        task.roles().stream()
            .filter(role -> role.use() == Role.Use.INPUT && role.shape().size() == 3)
            .findFirst();
    Optional<Floats> pictures = image.map(Role::name).map(name -> answered.inputs().get(name));
    if (pictures.isEmpty() || pictures.get().batch() != said.length) {
      return html;
    }
    html.open("figure", "class", "wide").line().open("div", "class", "samples").line();
    int shown = 0;
    for (int i = 0; i < said.length && shown < WRONG_SHOWN; i++) {
      if (said[i] != (int) answered.targets().values()[i]) {
        html.add(sample(pictures.get(), i));
        shown++;
      }
    }
    html.end();
    String caption =
        shown == 0
            ? "No held-out picture is taken for another."
            : "The first mistakes: what it is → what it was taken for";
    return html.element("figcaption", caption).line().end();
  }

  private Html sample(Floats pictures, int example) {
    List<Integer> shape = pictures.shape();
    Floats one = pictures.examples(example, 1);
    int size = shape.get(2) * shape.get(3);
    Floats grey =
        new Floats(
            List.of(shape.get(2), shape.get(3)), java.util.Arrays.copyOf(one.values(), size));
    String is = name((int) answered.targets().values()[example]);
    String taken = name(said[example]);
    return new Html()
        .open("div", "class", "sample")
        .add(
            new HeatMap(grey, Colours.Scale.GREY, 0, 1)
                .image(is + " taken for " + taken, PIXEL, PIXEL))
        .element("span", is + " → " + taken)
        .end();
  }
}
