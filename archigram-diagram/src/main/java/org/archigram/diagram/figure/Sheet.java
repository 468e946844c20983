package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.theme.Theme;

/** Puts title, drawing and legend on one sheet. */
record Sheet(Box drawn, Legend.Laid legend, double margin) {

  private static final double BELOW_TITLE = 7;
  private static final double ABOVE_LEGEND = 10;

  Scene scene(List<Mark> marks, Caption caption, FigureOptions options, Letters letters) {
    String words = options.titleOf(caption.title());
    boolean titled = !words.isBlank();
    Label title =
        titled ? letters.heading(org.archigram.diagram.view.Caption.words(words)) : Label.EMPTY;
    double head = titled ? title.height() + BELOW_TITLE : 0;
    double width = Math.max(Math.max(drawn.width(), legend.width()), title.width());
    double left = margin + (width - drawn.width()) / 2;
    List<Mark> all = new ArrayList<>();
    if (titled) {
      all.add(heading(title, options.theme()));
    }
    Moved drawing = new Moved(left - drawn.x(), margin + head - drawn.y());
    marks.forEach(mark -> all.add(mark.accept(drawing)));
    double height = margin + head + drawn.height();
    Moved below = new Moved(margin, height + ABOVE_LEGEND);
    legend.marks().forEach(mark -> all.add(mark.accept(below)));
    double foot = legend.marks().isEmpty() ? 0 : legend.height() + ABOVE_LEGEND;
    return new Scene(
        width + 2 * margin, height + foot + margin, caption, options.background(), all);
  }

  private Mark heading(Label title, Theme theme) {
    Mark text = Mark.Text.at(title, new Point(margin, margin + title.ascent()), theme.ink());
    return new Mark.Group("title", "title", Caption.NONE, Map.of(), List.of(text));
  }

  /** A legend that is a figure of its own. */
  static Scene of(Legend.Laid legend, double margin, Caption caption, FigureOptions options) {
    Moved moved = new Moved(margin, margin);
    List<Mark> marks = legend.marks().stream().map(mark -> mark.accept(moved)).toList();
    double width = legend.width() + 2 * margin;
    double height = legend.height() + 2 * margin;
    return new Scene(width, height, caption, options.background(), marks);
  }
}
