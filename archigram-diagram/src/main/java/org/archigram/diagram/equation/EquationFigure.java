package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.figure.Theme;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;

/** Draws the equations of an architecture, in the colours of its diagram. */
public final class EquationFigure {
  private static final double MARGIN = 12;
  private static final double INDENT = 10;
  private static final double TITLE = 10.5;

  private final EquationSheet sheet;
  private final Theme theme;
  private final Typesetter typesetter = new Typesetter();
  private final List<Mark> marks = new ArrayList<>();
  private double y = MARGIN;
  private double right;

  private EquationFigure(EquationSheet sheet, Theme theme) {
    this.sheet = sheet;
    this.theme = theme;
  }

  /** The picture of a sheet of equations. */
  public static Scene of(EquationSheet sheet, Theme theme) {
    return new EquationFigure(sheet, theme).scene();
  }

  private Scene scene() {
    heading(sheet.title(), "title", TITLE + 1);
    for (int i = 0; i < sheet.sections().size(); i++) {
      section(sheet.sections().get(i), "section-" + (i + 1));
    }
    Caption caption = new Caption(sheet.title() + ", equations", sheet.documentation());
    return new Scene(right + MARGIN, y + MARGIN, caption, theme.page(), marks);
  }

  private void section(EquationSheet.Section section, String id) {
    if (sheet.names(section)) {
      y += 9;
      heading(section.title(), id, TITLE);
    }
    EquationRows rows = new EquationRows(section, theme, typesetter);
    double left = MARGIN + INDENT + rows.leftWidth();
    for (int i = 0; i < section.lines().size(); i++) {
      y += EquationRows.GAP;
      EquationRows.Row row = rows.row(i);
      y += row.ascent();
      marks.add(row.mark(id + "-" + (i + 1), new Point(left, y)));
      y += row.descent();
      right = Math.max(right, left + row.rightWidth());
    }
    y += section.weights().isEmpty() ? 0 : 3;
    section.weights().forEach(this::weights);
  }

  private void heading(String words, String id, double size) {
    Label label = typesetter.words(words, Font.SEMIBOLD, size);
    Mark text = Mark.Text.at(label, new Point(MARGIN, y + label.ascent()), theme.ink());
    marks.add(new Mark.Group(id, "title", Caption.NONE, java.util.Map.of(), List.of(text)));
    y += label.height();
    right = Math.max(right, MARGIN + label.width());
  }

  private void weights(EquationSheet.Weights weights) {
    List<Label> parts = new ArrayList<>();
    parts.add(typesetter.formula(weights.sizes(), 8.5));
    if (!weights.note().isEmpty()) {
      parts.add(typesetter.words(weights.note(), Font.REGULAR, 8));
    }
    Label label = typesetter.beside(parts, 6);
    y += 4 + label.ascent();
    marks.add(Mark.Text.at(label, new Point(MARGIN + INDENT, y), theme.faint()));
    y += label.descent();
    right = Math.max(right, MARGIN + INDENT + label.width());
  }
}
