package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.View;

/** Draws views. */
public final class Figure {
  private static final double MARGIN = 10;

  /** The height over width that a page in portrait has room for. */
  private static final double TALLEST = 1.45;

  /** Wider than this, the smallest text of a picture falls below 5 pt on a page of 7 inches. */
  private static final double WIDEST = 690;

  private Figure() {}

  /** The picture of a view. */
  public static Scene of(View view, Theme theme, Direction direction) {
    Letters letters = new Letters();
    return switch (direction) {
      case RIGHT -> scene(Placed.of(view, letters, false), theme, letters);
      case DOWN -> scene(Placed.of(view, letters, true), theme, letters);
      case AUTO -> better(view, theme, letters);
    };
  }

  /** To the right where that is not too wide for a page; else what suits a page better. */
  private static Scene better(View view, Theme theme, Letters letters) {
    Placed right = Placed.of(view, letters, false);
    Box size = right.plan().size();
    if (size.width() <= WIDEST) {
      return scene(right, theme, letters);
    }
    Placed down = Placed.of(view, letters, true);
    Box tall = down.plan().size();
    boolean fits = tall.height() <= TALLEST * 520 || shrink(tall) > shrink(size);
    Placed best = fits ? down : right;
    double scale = Sheet.scale(best.plan().size());
    Optional<Placed> columns = scale < 1 ? Columns.of(down) : Optional.empty();
    return scene(
        columns.filter(c -> Sheet.scale(c.plan().size()) > scale).orElse(best), theme, letters);
  }

  /** How much a picture must shrink to fit a page. */
  private static double shrink(Box size) {
    return Math.min(520 / size.width(), TALLEST * 520 / size.height());
  }

  private static Scene scene(Placed placed, Theme theme, Letters letters) {
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
    Legend.Laid below = legend.of(placed.view(), Math.max(drawn.width(), 250));
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
