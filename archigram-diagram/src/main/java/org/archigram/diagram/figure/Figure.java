package org.archigram.diagram.figure;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.View;

/** Draws views. */
public final class Figure {
  /** The size of the smallest letters in a picture that has not shrunk, in points. */
  public static final double SMALLEST_LETTERS = Letters.SMALL;

  private static final double MARGIN = 10;

  /** The least width of a legend, where the page has room for it. */
  private static final double LEGEND = 250;

  /** The room for a picture on a page. */
  private static final Page PAGE = new Page(500, 640, false);

  /** The room in a column, less title and legend. */
  private static final double COLUMN_HEIGHT = 495;

  private final View view;
  private final FigureOptions options;
  private final Letters letters = new Letters();

  private Figure(View view, FigureOptions options) {
    this.view = view;
    this.options = options;
  }

  /** The picture of a view. */
  public static Scene of(View view, Theme theme, Direction direction) {
    return of(view, FigureOptions.of(theme).with(direction));
  }

  /** The picture of a view, dressed in this way. */
  public static Scene of(View view, FigureOptions options) {
    return new Figure(view, options).scene(PAGE, LEGEND + 2 * MARGIN);
  }

  /** The picture of a view for a page of this width: no wider, if it can be. */
  public static Scene within(View view, Theme theme, Direction direction, double widest) {
    return within(view, FigureOptions.of(theme).with(direction), widest);
  }

  /** The same, dressed in this way. */
  public static Scene within(View view, FigureOptions options, double widest) {
    double natural = widest / options.scale();
    double width = natural - 2 * MARGIN - 3;
    boolean column = width < PAGE.width();
    double height = column ? COLUMN_HEIGHT : PAGE.height();
    return new Figure(view, options).scene(new Page(width, height, column), natural);
  }

  /** The legend of a view alone, its rows no longer than this; empty where it says nothing. */
  public static Optional<Scene> legend(View view, FigureOptions options, double widest) {
    Figure figure = new Figure(view, options);
    Legend.Laid legend = figure.legend(widest / options.scale() - 2 * MARGIN);
    return legend.marks().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fitted.scaled(options.scale(), Sheet.of(legend, MARGIN, figure.caption(), options)));
  }

  private Legend.Laid legend(double room) {
    return new Legend(options.theme(), letters).of(view, room);
  }

  private Scene scene(Page page, double widest) {
    List<Mark> marks = new Panels(view, options, letters, page).marks();
    Box drawn = marks.stream().map(Mark::bounds).reduce(Box::union).orElseThrow();
    double room = Math.max(drawn.width(), Math.min(LEGEND, widest - 2 * MARGIN));
    Legend.Laid below = options.legend() ? legend(room) : Legend.Laid.NONE;
    Scene scene = new Sheet(drawn, below, MARGIN).scene(marks, caption(), options, letters);
    return Fitted.scaled(options.scale(), scene);
  }

  private Caption caption() {
    String title = options.titleOf(view.title());
    return new Caption(title.isBlank() ? view.title() : title, view.description());
  }
}
