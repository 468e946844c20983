package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Typesetter;
import org.archigram.diagram.theme.Theme;
import org.archigram.model.formula.Formula;

/** Draws the equations of an architecture, in the colours of its diagram. */
public final class EquationFigure {
  private static final double MARGIN = 12;
  private static final double INDENT = 10;
  private static final double TITLE = 10.5;

  /** Between two columns. */
  private static final double GUTTER = 28;

  /** Columns are better than a picture that is higher than this many times its width. */
  private static final double TALL = 1.5;

  private static final int MOST_COLUMNS = 3;

  private final EquationSheet sheet;
  private final FigureOptions options;
  private final Theme theme;
  private final Typesetter typesetter = new Typesetter();

  private EquationFigure(EquationSheet sheet, FigureOptions options) {
    this.sheet = sheet.titled(options.titleOf(sheet.title()));
    this.options = options;
    this.theme = options.theme();
  }

  /** The picture of a sheet of equations. */
  public static Scene of(EquationSheet sheet, Theme theme) {
    return of(sheet, FigureOptions.of(theme));
  }

  /** The picture of a sheet of equations, dressed in this way; it never has a legend. */
  public static Scene of(EquationSheet sheet, FigureOptions options) {
    return Fitted.scaled(options.scale(), new EquationFigure(sheet, options).scene());
  }

  private Scene scene() {
    Page best = page(1);
    for (int columns = 2; columns <= MOST_COLUMNS && best.height > TALL * best.width; columns++) {
      best = page(columns);
    }
    String spoken = sheet.title().isBlank() ? "Equations" : sheet.title() + ", equations";
    Caption caption = new Caption(spoken, sheet.documentation());
    double width = best.width + MARGIN;
    return new Scene(width, best.height + MARGIN, caption, options.background(), best.marks);
  }

  /** All sections, one below the other, in so many columns of about the same height. */
  private Page page(int columns) {
    double[] heights = new double[sheet.sections().size()];
    double all = 0;
    for (int i = 0; i < heights.length; i++) {
      Page alone = new Page(0, 0);
      alone.section(sheet.sections().get(i), "");
      heights[i] = alone.y;
      all += heights[i];
    }
    Page page = new Page(MARGIN, MARGIN);
    if (!sheet.title().isBlank()) {
      page.heading(sheet.title(), "title", TITLE + 1);
    }
    double top = page.y;
    double filled = 0;
    int column = 1;
    for (int i = 0; i < heights.length; i++) {
      boolean full = filled + heights[i] / 2 > all * column / columns;
      if (column < columns && full && page.y > top) {
        page.next(top);
        column++;
      }
      page.section(sheet.sections().get(i), "section-" + (i + 1));
      filled += heights[i];
    }
    return page;
  }

  /** Marks that are set from the top down. */
  private final class Page {
    private final List<Mark> marks = new ArrayList<>();
    private double x;
    private double y;
    private double width;
    private double height;

    Page(double x, double y) {
      this.x = x;
      this.y = y;
    }

    private void next(double top) {
      x = width + GUTTER;
      y = top;
    }

    private void section(EquationSheet.Section section, String id) {
      if (sheet.names(section)) {
        y += 9;
        heading(section, id);
      }
      EquationRows rows = new EquationRows(section, theme, typesetter);
      double left = x + INDENT + rows.leftWidth();
      for (int i = 0; i < section.lines().size(); i++) {
        y += EquationRows.GAP;
        EquationRows.Row row = rows.row(i);
        y += row.ascent();
        marks.add(row.mark(id + "-" + (i + 1), new Point(left, y)));
        y += row.descent();
        grow(left + row.rightWidth());
      }
      y += section.weights().isEmpty() && section.ranges().isEmpty() ? 0 : 3;
      section.ranges().forEach(this::faint);
      section.weights().forEach(this::weights);
    }

    private void grow(double right) {
      width = Math.max(width, right);
      height = Math.max(height, y);
    }

    private void heading(EquationSheet.Section section, String id) {
      List<Label> parts = new ArrayList<>();
      parts.add(typesetter.words(section.title(), Font.SEMIBOLD, TITLE));
      section.arguments().ifPresent(a -> parts.add(typesetter.formula(a, TITLE)));
      heading(typesetter.beside(parts, 2), id);
    }

    private void heading(String words, String id, double size) {
      heading(typesetter.words(words, Font.SEMIBOLD, size), id);
    }

    private void heading(Label label, String id) {
      Mark text = Mark.Text.at(label, new Point(x, y + label.ascent()), theme.ink());
      marks.add(new Mark.Group(id, "title", Caption.NONE, Map.of(), List.of(text)));
      y += label.height();
      grow(x + label.width());
    }

    private void faint(Formula formula) {
      faint(typesetter.formula(formula, 8.5));
    }

    private void faint(Label label) {
      y += 4 + label.ascent();
      marks.add(Mark.Text.at(label, new Point(x + INDENT, y), theme.faint()));
      y += label.descent();
      grow(x + INDENT + label.width());
    }

    private void weights(EquationSheet.Weights weights) {
      List<Label> parts = new ArrayList<>();
      parts.add(typesetter.formula(weights.sizes(), 8.5));
      weights.note().ifPresent(note -> parts.add(typesetter.formula(note, 8.5)));
      faint(typesetter.beside(parts, 6));
    }
  }
}
