package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.diagram.form.Forms;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/**
 * The main drawing with its insets: to its right, below it, or both, as the page has room.
 *
 * <p>Before: a view with insets. After: the marks of all, each part laid out by itself.
 */
final class Panels {
  private static final double GAP = 16;

  /** What was drawn of one part, and how large that is. */
  private record Panel(List<Mark> marks, Box box) {
    Panel at(double x, double y) {
      Moved moved = new Moved(x - box.x(), y - box.y());
      return new Panel(
          marks.stream().map(mark -> mark.accept(moved)).toList(),
          box.shift(x - box.x(), y - box.y()));
    }
  }

  private final View view;
  private final FigureOptions options;
  private final Letters letters;
  private final Page page;

  Panels(View view, FigureOptions options, Letters letters, Page page) {
    this.view = view;
    this.options = options;
    this.letters = letters;
    this.page = page;
  }

  /** All marks. */
  List<Mark> marks() {
    List<Region> insets = regions(true);
    Panel main = panel(view.root().with(view.root().nodes(), regions(false)));
    if (insets.isEmpty()) {
      return main.marks();
    }
    List<Panel> beside = new ArrayList<>();
    insets.forEach(inset -> beside.add(panel(view.root().with(List.of(), List.of(inset)))));
    return best(main, beside).stream().flatMap(panel -> panel.marks().stream()).toList();
  }

  private List<Region> regions(boolean insets) {
    return view.root().regions().stream()
        .filter(region -> (region.kind() == Region.Kind.INSET) == insets)
        .toList();
  }

  /** Lays out and draws one part of the view. */
  private Panel panel(Region root) {
    Set<String> ids = root.allNodes().stream().map(Node::id).collect(Collectors.toSet());
    List<Link> links = view.links().stream().filter(link -> ids.contains(link.to())).toList();
    View part = view.with(root, links);
    Placed placed = Placed.of(part, letters, new Forms(options.theme()), options.direction(), page);
    List<Mark> marks = new ArrayList<>(new RegionDrawing(placed, options.theme(), letters).marks());
    EdgeDrawing edges = new EdgeDrawing(placed, options.theme(), letters);
    NodeDrawing nodes = new NodeDrawing(options.theme(), letters);
    marks.addAll(edges.marks());
    root.allNodes().forEach(node -> marks.add(nodes.mark(placed, node)));
    marks.addAll(edges.roles());
    return new Panel(
        marks, marks.stream().map(Mark::bounds).reduce(placed.plan().size(), Box::union));
  }

  /** Tries how many insets stand to the right, and how wide the rows below may be. */
  private List<Panel> best(Panel main, List<Panel> insets) {
    List<Panel> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (int right = 0; right <= insets.size(); right++) {
      for (double width : widths(main, insets)) {
        List<Panel> arranged = arranged(main, insets, right, width);
        double size = shrink(arranged);
        if (size < least - 0.01) {
          best = arranged;
          least = size;
        }
      }
    }
    return best;
  }

  /** The widths of the main drawing and of the page, and of all insets in a row. */
  private List<Double> widths(Panel main, List<Panel> insets) {
    double row = insets.stream().mapToDouble(inset -> inset.box().width() + GAP).sum();
    return List.of(main.box().width(), page.width(), row);
  }

  /** How much larger than the page it is. */
  private double shrink(List<Panel> arranged) {
    Box all = arranged.stream().map(Panel::box).reduce(Box::union).orElseThrow();
    double wide = all.width() / page.width();
    return page.strict() && wide > 1 ? 100 * wide : Math.max(wide, all.height() / page.height());
  }

  private static List<Panel> arranged(Panel main, List<Panel> insets, int right, double width) {
    List<Panel> arranged = new ArrayList<>(List.of(main.at(0, 0)));
    double y = 0;
    for (Panel inset : insets.subList(0, right)) {
      arranged.add(inset.at(main.box().width() + GAP, y));
      y += inset.box().height() + GAP;
    }
    Box upper = arranged.stream().map(Panel::box).reduce(Box::union).orElseThrow();
    double x = 0;
    double top = upper.bottom() + GAP;
    double bottom = top;
    for (Panel inset : insets.subList(right, insets.size())) {
      if (x > 0 && x + inset.box().width() > Math.max(width, upper.width())) {
        x = 0;
        top = bottom + GAP;
      }
      Panel placed = inset.at(x, top);
      arranged.add(placed);
      bottom = Math.max(bottom, placed.box().bottom());
      x += inset.box().width() + GAP;
    }
    return arranged;
  }
}
