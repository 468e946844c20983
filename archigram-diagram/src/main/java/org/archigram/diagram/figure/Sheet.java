package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.View;

/** Puts title, drawing and legend on one sheet. */
record Sheet(Box drawn, Legend.Laid legend, double margin) {

  Scene scene(List<Mark> marks, View view, Theme theme, Letters letters) {
    Label title = letters.heading(Caption.words(view.title()));
    double head = title.height() + 7;
    double width = Math.max(Math.max(drawn.width(), legend.width()), title.width());
    double left = margin + (width - drawn.width()) / 2;
    List<Mark> all = new ArrayList<>();
    all.add(
        new Mark.Group(
            "title",
            "title",
            org.archigram.diagram.scene.Caption.NONE,
            java.util.Map.of(),
            List.of(Mark.Text.at(title, new Point(margin, margin + title.ascent()), theme.ink()))));
    Moved drawing = new Moved(left - drawn.x(), margin + head - drawn.y());
    marks.forEach(mark -> all.add(mark.accept(drawing)));
    double height = margin + head + drawn.height();
    Moved below = new Moved(margin, height + 10);
    legend.marks().forEach(mark -> all.add(mark.accept(below)));
    double foot = legend.marks().isEmpty() ? 0 : legend.height() + 10;
    return new Scene(
        width + 2 * margin, height + foot + margin, Figure.caption(view), theme.page(), all);
  }
}
