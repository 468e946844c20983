package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.archigram.diagram.form.Looks;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.theme.Fill;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;

/** Says what the marks of a picture mean, and only those that it uses. */
final class Legend {
  private static final double ROW = 15;
  private static final double GAP = 14;
  private static final double SWATCH = 16;
  private final Theme theme;
  private final Letters letters;

  Legend(Theme theme, Letters letters) {
    this.theme = theme;
    this.letters = letters;
  }

  /** The legend with its size; it begins at the origin. */
  record Laid(List<Mark> marks, double width, double height) {
    static final Laid NONE = new Laid(List.of(), 0, 0);
  }

  /** One line of the legend. */
  private record Entry(String key, String meaning, Function<Box, List<Mark>> sign) {}

  Laid of(View view, double width) {
    List<Mark> marks = new ArrayList<>();
    double x = 0;
    double y = 0;
    double widest = 0;
    for (Entry entry : entries(view)) {
      Label text = letters.detail(org.archigram.diagram.view.Caption.words(entry.meaning()));
      double room = SWATCH + 5 + text.width();
      if (x > 0 && x + room > width) {
        x = 0;
        y += ROW;
      }
      marks.add(drawn(entry, text, x, y));
      widest = Math.max(widest, x + room);
      x += room + GAP;
    }
    return new Laid(marks, widest, marks.isEmpty() ? 0 : y + ROW);
  }

  /** The fills of boxes with weights that occur, then the other marks. */
  private List<Entry> entries(View view) {
    SignDrawing drawing = new SignDrawing(theme, letters);
    List<Entry> entries = new ArrayList<>();
    for (Fill fill : Fill.values()) {
      for (Node.Weights weights : Node.Weights.values()) {
        boolean used =
            view.root().allNodes().stream()
                .map(Looks::of)
                .anyMatch(
                    looks ->
                        looks.isFilled() && looks.weights() == weights && looks.fill() == fill);
        if (used) {
          entries.add(
              new Entry(
                  fill.key(weights),
                  fill.meaning(weights),
                  box -> drawing.fill(fill, weights, box)));
        }
      }
    }
    for (Sign sign : Sign.values()) {
      if (sign.usedIn(view)) {
        String key = sign.name().toLowerCase(java.util.Locale.ROOT);
        entries.add(new Entry(key, sign.meaning(view), box -> drawing.of(sign, box)));
      }
    }
    return entries;
  }

  private Mark drawn(Entry entry, Label text, double x, double y) {
    Box swatch = new Box(x, y + 2, SWATCH, ROW - 4);
    List<Mark> marks = new ArrayList<>(entry.sign().apply(swatch));
    marks.add(Mark.Text.after(text, new Point(x + SWATCH + 5, swatch.centre().y()), theme.ink()));
    return new Mark.Group(
        "legend " + entry.key().toUpperCase(java.util.Locale.ROOT),
        "legend",
        new Caption(entry.meaning(), ""),
        Map.of("sign", entry.key()),
        marks);
  }
}
