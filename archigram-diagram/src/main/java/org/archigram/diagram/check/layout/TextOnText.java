package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Box;

/** No text stands on another. */
final class TextOnText implements Rule {

  @Override
  public String id() {
    return "TXT05";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    List<DrawnText> texts = drawing.texts().stream().filter(t -> !t.reading().isBlank()).toList();
    for (int i = 0; i < texts.size(); i++) {
      DrawnText text = texts.get(i);
      for (DrawnText other : texts.subList(i + 1, texts.size())) {
        if (ink(text).overlaps(ink(other))) {
          String message = "“" + text.reading() + "” stands on “" + other.reading() + "”";
          findings.add(Finding.error(this, message, text.owner(), other.owner()));
        }
      }
    }
    return findings;
  }

  /** Where letters are dark: the height of a line has air above and below most of them. */
  static Box ink(DrawnText text) {
    Box box = text.box();
    double air = Math.min(box.height(), text.size()) * 0.14;
    return new Box(
        box.x() + 0.4, box.y() + air, box.width() - 0.8, Math.max(0.1, box.height() - 2 * air));
  }
}
