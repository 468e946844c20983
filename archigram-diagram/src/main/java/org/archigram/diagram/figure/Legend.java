package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.text.Label;
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
  record Laid(List<Mark> marks, double width, double height) {}

  Laid of(View view, double width) {
    Set<Sign> used = new LinkedHashSet<>();
    for (Sign sign : Sign.values()) {
      if (sign.usedIn(view)) {
        used.add(sign);
      }
    }
    List<Mark> marks = new ArrayList<>();
    double x = 0;
    double y = 0;
    double widest = 0;
    for (Sign sign : used) {
      Label text = letters.detail(org.archigram.diagram.view.Caption.words(sign.meaning()));
      double room = SWATCH + 5 + text.width();
      if (x > 0 && x + room > width) {
        x = 0;
        y += ROW;
      }
      marks.add(entry(sign, text, x, y));
      widest = Math.max(widest, x + room);
      x += room + GAP;
    }
    return new Laid(marks, widest, used.isEmpty() ? 0 : y + ROW);
  }

  private Mark entry(Sign sign, Label text, double x, double y) {
    Box swatch = new Box(x, y + 2, SWATCH, ROW - 4);
    List<Mark> marks = new ArrayList<>(new SignDrawing(theme, letters).of(sign, swatch));
    marks.add(Mark.Text.after(text, new Point(x + SWATCH + 5, swatch.centre().y()), theme.ink()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("sign", sign.name().toLowerCase(java.util.Locale.ROOT));
    return new Mark.Group(
        "legend " + sign.name(), "legend", new Caption(sign.meaning(), ""), data, marks);
  }
}
