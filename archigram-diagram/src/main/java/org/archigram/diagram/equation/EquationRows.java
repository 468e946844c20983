package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.archigram.diagram.theme.Theme;
import org.archigram.model.formula.Formula;

/** The equations of one section, set so that their signs stand below each other. */
final class EquationRows {
  static final double GAP = 7;
  private static final double SIZE = 11;
  private static final double PADDING = 4;

  private final List<Row> rows;

  EquationRows(EquationSheet.Section section, Theme theme, Typesetter typesetter) {
    this.rows =
        section.lines().stream()
            .map(
                line ->
                    new Row(
                        line,
                        typesetter.equation(line.equation().left(), SIZE),
                        typesetter.equation(rightOf(line), SIZE),
                        theme))
            .toList();
  }

  private static Formula rightOf(EquationSheet.Line line) {
    return Formula.row(Formula.relation(line.equation().sign()), line.equation().right());
  }

  Row row(int index) {
    return rows.get(index);
  }

  /** The room that the left sides need. */
  double leftWidth() {
    return rows.stream().mapToDouble(row -> row.left().width()).max().orElse(0) + 2 * PADDING;
  }

  /** One equation, both sides set. */
  record Row(EquationSheet.Line line, Label left, Label rightSide, Theme theme) {

    double ascent() {
      return Math.max(left.ascent() + chip(), rightSide.ascent());
    }

    double descent() {
      return Math.max(left.descent() + chip(), rightSide.descent());
    }

    double rightWidth() {
      return PADDING + rightSide.width();
    }

    private double chip() {
      return line.family().isPresent() ? PADDING / 2 : 0;
    }

    /** The equation with its sign behind this point of the base line. */
    Mark mark(String id, Point sign) {
      Point start = sign.plus(-PADDING - left.width(), 0);
      List<Mark> marks = new ArrayList<>();
      Mark.Text leftSide = new Mark.Text(left, start, theme.ink(), 0, Mark.Text.Hold.END);
      line.family().ifPresent(family -> marks.add(chip(theme.of(family), leftSide.bounds())));
      marks.add(leftSide);
      marks.add(Mark.Text.at(rightSide, sign.plus(PADDING, 0), theme.ink()));
      String reading = Plain.of(line.equation().formula());
      Map<String, String> data = Map.of("values", String.join(" ", line.equation().values()));
      return new Mark.Group(id, "equation", new Caption(reading, ""), data, marks);
    }

    /** What stands for this equation in the diagram, behind its left side. */
    private Mark chip(Theme.Paint paint, Box text) {
      Box box =
          new Box(
              text.x() - PADDING,
              text.y() - PADDING / 2,
              text.width() + 2 * PADDING,
              text.height() + PADDING);
      Style style = Style.filled(paint.fill()).withStroke(paint.outline(), 0.7);
      return new Mark.Shape(
          Figures.rounded(box, 3),
          line.fixed() ? style.withHatch(paint.outline().mix(paint.fill(), 0.6)) : style);
    }
  }
}
