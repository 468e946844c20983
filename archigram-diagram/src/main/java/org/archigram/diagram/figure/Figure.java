package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;
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

  private Figure() {}

  /** The picture of a view. */
  public static Scene of(View view, Theme theme, Direction direction) {
    Letters letters = new Letters();
    return scene(new Fitting(view, letters).best(direction), theme, letters);
  }

  /**
   * The picture of a view that is no wider than this, if it can be; else the narrowest there is.
   *
   * <p>Long chains go on in a new row, and what stood side by side may stand one after the other.
   */
  public static Scene within(View view, Theme theme, Direction direction, double widest) {
    Letters letters = new Letters();
    Scene best = of(view, theme, direction);
    if (best.width() <= widest) {
      return best;
    }
    for (Placed placed : new Fitting(view, letters).within(direction, widest - 2 * MARGIN)) {
      Scene scene = scene(placed, theme, letters, widest);
      boolean narrower = scene.width() < best.width() && best.width() > widest;
      boolean lower = scene.width() <= widest && scene.height() < best.height();
      if (narrower || lower) {
        best = scene;
      }
    }
    return best;
  }

  private static Scene scene(Placed placed, Theme theme, Letters letters) {
    return scene(placed, theme, letters, LEGEND + 2 * MARGIN);
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
    Page page = new Page(drawn, below, MARGIN);
    return page.scene(marks, placed.view(), theme, letters);
  }

  private static Box bounds(Placed placed, List<Mark> marks) {
    return marks.stream().map(Mark::bounds).reduce(placed.plan().size(), Box::union);
  }

  /** The caption of a picture. */
  static Caption caption(View view) {
    return new Caption(view.title(), view.description());
  }
}
