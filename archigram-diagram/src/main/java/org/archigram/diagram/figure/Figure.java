package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.View;

/** Draws views. */
public final class Figure {
  /** The size of the smallest letters in a picture that has not shrunk, in points. */
  public static final double SMALLEST_LETTERS = Letters.SMALL;

  private static final double MARGIN = 10;

  /** The least width of a legend, where the page has room for it. */
  private static final double LEGEND = 250;

  /** The room for a picture on a page. */
  private static final Page PAGE = new Page(500, 600, false);

  /** The room in a column, less title and legend. */
  private static final double COLUMN_HEIGHT = 495;

  private Figure() {}

  /** The picture of a view. */
  public static Scene of(View view, Theme theme, Direction direction) {
    return of(view, theme, direction, PAGE, LEGEND + 2 * MARGIN);
  }

  /** The picture of a view for a page of this width: no wider, if it can be. */
  public static Scene within(View view, Theme theme, Direction direction, double widest) {
    double width = widest - 2 * MARGIN - 3;
    boolean column = width < PAGE.width();
    double height = column ? COLUMN_HEIGHT : PAGE.height();
    return of(view, theme, direction, new Page(width, height, column), widest);
  }

  private static Scene of(View view, Theme theme, Direction direction, Page page, double widest) {
    Letters letters = new Letters();
    return scene(Placed.of(view, letters, direction, page), theme, letters, widest);
  }

  private static Scene scene(Placed placed, Theme theme, Letters letters, double widest) {
    Legend legend = new Legend(theme, letters);
    List<Mark> marks = new ArrayList<>();
    RegionDrawing regions = new RegionDrawing(placed, theme, letters);
    EdgeDrawing edges = new EdgeDrawing(placed, theme, letters);
    NodeDrawing nodes = new NodeDrawing(theme, letters);
    marks.addAll(regions.marks());
    marks.addAll(edges.marks());
    placed.view().root().allNodes().forEach(node -> marks.add(nodes.mark(placed, node)));
    marks.addAll(edges.roles());
    Box drawn = bounds(placed, marks);
    Legend.Laid below =
        legend.of(placed.view(), Math.max(drawn.width(), Math.min(LEGEND, widest - 2 * MARGIN)));
    Sheet sheet = new Sheet(drawn, below, MARGIN);
    return sheet.scene(marks, placed.view(), theme, letters);
  }

  private static Box bounds(Placed placed, List<Mark> marks) {
    return marks.stream().map(Mark::bounds).reduce(placed.plan().size(), Box::union);
  }

  /** The caption of a picture. */
  static Caption caption(View view) {
    return new Caption(view.title(), view.description());
  }
}
