package org.archigram.diagram.check.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnShape;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.scene.Color;

/** Texts, lines and outlines stand out from what is behind them. */
final class Contrast implements Rule {
  private static final double TEXT = 4.5;
  private static final double MARK = 3;

  @Override
  public String id() {
    return "COL01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (DrawnText text : drawing.texts()) {
      double contrast = text.color().contrast(text.behind());
      if (contrast < TEXT && !text.reading().isBlank()) {
        String colors = text.color().hex() + " on " + text.behind().hex();
        findings.putIfAbsent(
            colors, finding("the text “" + text.reading() + "”", colors, contrast, text.owner()));
      }
    }
    for (DrawnShape shape : drawing.strokes()) {
      Optional<Color> ink = shape.shape().style().stroke();
      double contrast = ink.map(color -> color.contrast(shape.behind())).orElse(MARK);
      if (contrast < MARK && !shape.kind().equals("legend")) {
        String colors = ink.map(Color::hex).orElse("") + " on " + shape.behind().hex();
        findings.putIfAbsent(
            colors, finding("the outline of " + shape.owner(), colors, contrast, shape.owner()));
      }
    }
    return List.copyOf(findings.values());
  }

  private Finding finding(String what, String colors, double contrast, String owner) {
    return Finding.error(
        this,
        String.format(Locale.ROOT, "%s, %s, has contrast %.1f", what, colors, contrast),
        owner);
  }
}
