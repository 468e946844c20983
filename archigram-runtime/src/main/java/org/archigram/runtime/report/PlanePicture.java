package org.archigram.runtime.report;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.png.Png;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;

/** A plane of two inputs: what the network says everywhere, and the examples on it. */
final class PlanePicture {
  private static final int ACROSS = 140;
  private static final int PIXELS_A_POINT = 4;
  private static final int SIDE = ACROSS * PIXELS_A_POINT;
  private static final double MARGIN = 0.12;
  private static final int DARK = 0x14181d;
  private static final int FEW = 50;

  private final Lesson lesson;
  private final String role;
  private final Floats places;
  private final Examples.Answered answered;
  private final double least;
  private final double most;

  PlanePicture(Lesson lesson, Examples.Answered answered) {
    this.lesson = lesson;
    this.answered = answered;
    this.role =
        lesson.task().roles().stream()
            .filter(input -> input.use() == Role.Use.INPUT)
            .findFirst()
            .map(Role::name)
            .orElseThrow();
    this.places = NumberPictures.get(answered.inputs(), role);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (float value : places.values()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double margin = MARGIN * (high - low) * (places.batch() < FEW ? 3 : 1);
    this.least = low - margin;
    this.most = high + margin;
  }

  Html html() {
    int[] pixels = background();
    points(pixels);
    byte[] png = Png.of(SIDE, SIDE, (column, row) -> pixels[row * SIDE + column]);
    return new Html()
        .open("figure")
        .line()
        .single(
            "img",
            "class",
            "plane",
            "width",
            String.valueOf(SIDE * 3 / 4),
            "height",
            String.valueOf(SIDE * 3 / 4),
            "alt",
            "what the network says on the plane of its inputs",
            "src",
            "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
        .element(
            "figcaption",
            "Areas: what the network says. Dots: held-out examples; wrong answers have a ring.")
        .line()
        .end();
  }

  private int[] background() {
    float[] grid = new float[2 * ACROSS * ACROSS];
    for (int i = 0; i < ACROSS * ACROSS; i++) {
      grid[2 * i] = (float) (least + (most - least) * (i % ACROSS + 0.5) / ACROSS);
      grid[2 * i + 1] = (float) (most - (most - least) * (i / ACROSS + 0.5) / ACROSS);
    }
    Floats asked = new Floats(List.of(ACROSS * ACROSS, 2), grid);
    Floats said = lesson.answer(Map.of(role, asked));
    int scores = said.values().length / (ACROSS * ACROSS);
    int[] pixels = new int[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      int point = i / SIDE / PIXELS_A_POINT * ACROSS + i % SIDE / PIXELS_A_POINT;
      pixels[i] = Colours.Scale.SIDES.at(0.08 + 0.84 * side(said.values(), point, scores));
    }
    return pixels;
  }

  /** How much it speaks for the second class. */
  private static double side(float[] said, int point, int scores) {
    return scores == 1
        ? said[point]
        : 1 / (1 + Math.exp(said[point * scores] - said[point * scores + 1]));
  }

  private void points(int[] pixels) {
    int[] said = Metric.classes(answered.answers(), answered.targets());
    int radius = said.length < FEW ? 14 : 5;
    for (boolean wrong : new boolean[] {false, true}) {
      for (int i = 0; i < said.length; i++) {
        int label = (int) answered.targets().values()[i];
        if (wrong == (said[i] != label)) {
          dot(pixels, i, wrong ? radius + 3 : radius + 1, wrong ? DARK : 0xffffff);
          dot(pixels, i, radius, Colours.mixed(Colours.ofClass(label), DARK, 0.25));
        }
      }
    }
  }

  private void dot(int[] pixels, int example, int radius, int color) {
    double x = (places.values()[2 * example] - least) / (most - least) * SIDE;
    double y = (most - places.values()[2 * example + 1]) / (most - least) * SIDE;
    for (int row = (int) y - radius; row <= y + radius; row++) {
      for (int column = (int) x - radius; column <= x + radius; column++) {
        double far = Math.hypot(column - x, row - y);
        if (far < radius && row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
          int at = row * SIDE + column;
          pixels[at] = Colours.mixed(pixels[at], color, Math.min(1, radius - far));
        }
      }
    }
  }
}
