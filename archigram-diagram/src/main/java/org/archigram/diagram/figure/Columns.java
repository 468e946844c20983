package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Plan;
import org.archigram.diagram.view.Node;

/**
 * Breaks a long flow into columns, as a text is broken into lines.
 *
 * <p>Before: a picture whose flow goes down, too tall for a page. After: the same boxes and lines
 * in columns that are read from the left; wherever just one line passes from one box to the next it
 * may go on at the top of the next column.
 */
final class Columns {
  private static final double GUTTER = 26;
  private static final double TURN = 7;
  private static final double HEAD = 12;
  private static final int MOST = 6;

  /** Columns that are hardly lower than the whole flow are not worth the way to the top. */
  private static final double WORTH = 0.8;

  private static final int MOST_BOXES = 400;

  /** Where the flow may be broken: the line there, and where its target begins. */
  private record Cut(double y, String wire, double top) {}

  private final Placed placed;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final double start;
  private final double end;

  private Columns(Placed placed) {
    this.placed = placed;
    Box whole = placed.plan().size();
    placed.plan().boxes().forEach(this::add);
    this.start = whole.y();
    this.end = whole.bottom();
    boxes.values().stream().map(Box::y).distinct().sorted().forEach(this::cut);
  }

  /** All boxes but the one around everything, and nodes with what stands beside their lines. */
  private void add(String id, Box box) {
    if (id.equals("region " + placed.view().root().id())) {
      return;
    }
    Body body = placed.bodies().get(id);
    double label = body == null ? 0 : body.labelWidth();
    double right = label == 0 ? box.right() : Math.max(box.right(), box.centre().x() + 5 + label);
    boxes.put(id, new Box(box.x(), box.y(), right - box.x(), box.height()));
  }

  private void cut(double top) {
    double y = top - 5;
    boolean between = boxes.values().stream().noneMatch(box -> box.y() < y && y < box.bottom());
    if (!between) {
      return;
    }
    List<String> passing =
        placed.plan().routes().entrySet().stream()
            .filter(route -> spans(route.getValue(), y))
            .map(Map.Entry::getKey)
            .toList();
    if (passing.size() == 1 && !startsBelow(y)) {
      cuts.add(new Cut(y, passing.get(0), top));
    }
  }

  /** Whether data comes in only further down, so that this is no end of a line of reading. */
  private boolean startsBelow(double y) {
    return placed.view().root().allNodes().stream()
        .filter(node -> node.kind() == Node.Kind.INPUT)
        .map(node -> boxes.get(node.id()))
        .anyMatch(box -> box != null && box.y() > y);
  }

  private static boolean spans(List<Point> route, double y) {
    return route.stream().anyMatch(p -> p.y() < y) && route.stream().anyMatch(p -> p.y() > y);
  }

  /** The columns that fit a page best; nothing where the flow cannot be broken. */
  static Optional<Placed> of(Placed down) {
    if (!down.down() || down.plan().boxes().size() > MOST_BOXES) {
      return Optional.empty();
    }
    Columns columns = new Columns(down);
    Optional<Placed> best = Optional.empty();
    for (int count = 2; count <= MOST && !columns.cuts.isEmpty(); count++) {
      Placed found = columns.placed(columns.chosen(count));
      double scale = Sheet.scale(found.plan().size());
      if (found.plan().size().height() > WORTH * (columns.end - columns.start)) {
        continue;
      }
      if (best.isEmpty() || scale > Sheet.scale(best.get().plan().size()) + 0.01) {
        best = Optional.of(found);
      }
      if (scale >= 1) {
        break;
      }
    }
    return best;
  }

  /** The cuts that make at most {@code count} columns, the tallest as low as can be. */
  private List<Cut> chosen(int count) {
    double limit = (end - start) / count;
    while (true) {
      Optional<List<Cut>> found = within(limit);
      if (found.isPresent() && found.get().size() < count) {
        return found.get();
      }
      limit += 8;
    }
  }

  /** The fewest cuts with which no column is taller than {@code limit}. */
  private Optional<List<Cut>> within(double limit) {
    List<Cut> found = new ArrayList<>();
    double from = start;
    for (int i = 0; i < cuts.size(); i++) {
      double next = i + 1 < cuts.size() ? cuts.get(i + 1).y() : end;
      if (cuts.get(i).y() - from > limit) {
        return Optional.empty();
      }
      if (next - from > limit) {
        found.add(cuts.get(i));
        from = cuts.get(i).y();
      }
    }
    return end - from > limit ? Optional.empty() : Optional.of(found);
  }

  private Placed placed(List<Cut> at) {
    double[] dx = new double[at.size() + 1];
    double[] dy = new double[at.size() + 1];
    double[] right = new double[at.size() + 1];
    double x = 0;
    for (int i = 0; i <= at.size(); i++) {
      Box extent =
          extent(i == 0 ? start - 1 : at.get(i - 1).y(), i < at.size() ? at.get(i).y() : end + 1);
      dx[i] = x - extent.x();
      dy[i] = i == 0 ? 0 : start + HEAD - at.get(i - 1).top();
      right[i] = x + extent.width();
      x = right[i] + GUTTER;
    }
    Map<String, Box> moved = new LinkedHashMap<>();
    placed
        .plan()
        .boxes()
        .forEach(
            (id, box) -> {
              int column = column(at, box.centre().y());
              moved.put(id, box.shift(dx[column], dy[column]));
            });
    Map<String, List<Point>> routes = new LinkedHashMap<>();
    placed
        .plan()
        .routes()
        .forEach((wire, line) -> routes.put(wire, route(wire, line, at, new Shift(dx, dy, right))));
    Box size = routes.isEmpty() ? Box.of(List.of()) : bounds(moved, routes, x - GUTTER);
    moved.put("region " + placed.view().root().id(), size);
    return new Placed(placed.view(), placed.bodies(), new Plan(size, moved, routes), true);
  }

  /** How far each column moves, and where it ends. */
  private record Shift(double[] dx, double[] dy, double[] right) {
    Point point(Point p, int column) {
      return p.plus(dx[column], dy[column]);
    }
  }

  private Box bounds(Map<String, Box> moved, Map<String, List<Point>> routes, double right) {
    List<Point> points = new ArrayList<>(List.of(new Point(0, start), new Point(right, start)));
    String root = "region " + placed.view().root().id();
    moved.forEach(
        (id, box) -> {
          if (!id.equals(root)) {
            points.add(new Point(box.right(), box.bottom()));
          }
        });
    routes.values().forEach(points::addAll);
    return Box.of(points);
  }

  private static int column(List<Cut> at, double y) {
    return (int) IntStream.range(0, at.size()).filter(i -> at.get(i).y() < y).count();
  }

  /** What a column holds, lines included, from side to side. */
  private Box extent(double from, double to) {
    List<Point> points = new ArrayList<>();
    for (Box box : boxes.values()) {
      if (from < box.centre().y() && box.centre().y() < to) {
        points.add(new Point(box.x(), box.y()));
        points.add(new Point(box.right(), box.bottom()));
      }
    }
    for (List<Point> line : placed.plan().routes().values()) {
      line.stream().filter(p -> from < p.y() && p.y() < to).forEach(points::add);
    }
    return Box.of(points);
  }

  /** A line within a column moves with it; one that is cut goes on at the top of the next. */
  private static List<Point> route(String wire, List<Point> line, List<Cut> at, Shift shift) {
    List<Point> moved = new ArrayList<>();
    int column = line.isEmpty() ? 0 : column(at, line.get(0).y());
    for (Point point : line) {
      if (column < at.size()
          && at.get(column).wire().equals(wire)
          && point.y() > at.get(column).y()) {
        Point here = new Point(moved.get(moved.size() - 1).x(), 0);
        double below = at.get(column).y() + shift.dy()[column] + TURN;
        double above = at.get(column).top() + shift.dy()[column + 1] - HEAD;
        double gutter = shift.right()[column] + GUTTER / 2;
        double entry = shift.point(point, column + 1).x();
        moved.add(new Point(here.x(), below));
        moved.add(new Point(gutter, below));
        moved.add(new Point(gutter, above));
        moved.add(new Point(entry, above));
        column++;
      }
      moved.add(shift.point(point, column));
    }
    return moved;
  }
}
