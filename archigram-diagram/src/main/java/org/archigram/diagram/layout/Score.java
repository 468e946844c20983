package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.space.Space;

/** What a reader suffers from a finished picture. */
final class Score {
  private static final double DETOUR = 24;
  private static final double COLLISION = 0.5;

  /** A line straight up where the flow is to the right. */
  private static final double CLIMB = 0.3;

  private static final double CHAIN_CLIMB = 0.6;
  private static final double HIGH = 60;

  /** How many times as wide as its column a picture may be for its letters to be read. */
  static final double READABLE = 1.45;

  /** One straight piece of a line. */
  private record Piece(int link, Point from, Point to, boolean first, boolean last) {}

  private final Graph graph;
  private final Space space;
  private final Flow flow;
  private final List<Piece> flat = new ArrayList<>();
  private final List<Piece> upright = new ArrayList<>();
  private int bends;
  private int detours;
  private double length;

  private Score(Graph graph, Space space, Flow flow) {
    this.flow = flow;
    this.graph = graph;
    this.space = space;
    for (int k = 0; k < graph.links().size(); k++) {
      measure(k, graph.links().get(k));
    }
  }

  /** The less, the better. */
  static double of(Graph graph, Space space, Flow flow, Page page) {
    Score score = new Score(graph, space, flow);
    double lines = Math.max(1, graph.links().size());
    return score.bends / lines
        + 4 * score.crossings() / lines
        + 3 * score.detours / lines
        + 0.4 * score.length / lines / 100
        + (page.strict() ? 1.5 : 3) * score.against() / lines
        + 0.8 * score.corners() / Math.max(1, graph.size())
        + COLLISION * space.collisions()
        + fit(space.size(), page);
  }

  /** How many lines lead to a box that stands before, and not in a row behind. */
  private double against() {
    double against = 0;
    for (Link link : graph.links()) {
      double high = box(link.from()).y() - box(link.to()).bottom();
      boolean climbs = flow == Flow.RIGHT && high > 0 && !before(link, 0);
      double costs = before(link, 1) ? 1 : climbs ? climb(link) * Math.min(1, high / HIGH) : 0;
      against += link.back() ? 0 : costs;
    }
    return against;
  }

  /** A chain that goes up is worse than a value that joins from below. */
  private double climb(Link link) {
    if (graph.items().get(link.to()).place() == Item.Place.END) {
      return 0;
    }
    return graph.before().get(link.to()).size() == 1 ? CHAIN_CLIMB : CLIMB;
  }

  /** Whether a link leads to a box that stands before: in any row, 0, or not in one behind, 1. */
  private boolean before(Link link, int rows) {
    Box from = box(link.from());
    Box to = box(link.to());
    boolean behind = flow.upright() ? to.x() > from.right() : to.y() > from.bottom();
    boolean before =
        switch (flow) {
          case RIGHT -> to.right() < from.x();
          case DOWN -> to.bottom() < from.y();
          case UP -> to.y() > from.bottom();
        };
    return before && (rows == 0 || !behind);
  }

  private Box box(int i) {
    return Objects.requireNonNull(space.boxes().get(graph.items().get(i).id()));
  }

  /** How often a chain turns at a box. */
  static int corners(Graph graph, Space space, Flow flow) {
    return new Score(graph, space, flow).corners();
  }

  private int corners() {
    int corners = 0;
    for (int i = 0; i < graph.size(); i++) {
      boolean single = graph.before().get(i).size() == 1 && graph.next().get(i).size() == 1;
      corners += single && leaves(i) != enters(i) ? 1 : 0;
    }
    return corners;
  }

  /** Whether the last piece of what enters a box is flat. */
  private boolean enters(int box) {
    return flat.stream().anyMatch(p -> graph.links().get(p.link()).to() == box && p.last());
  }

  private boolean leaves(int box) {
    return flat.stream().anyMatch(p -> graph.links().get(p.link()).from() == box && p.first());
  }

  /** How far a picture is from what a page has room for. */
  static double fit(Box size, Page page) {
    double width = size.width();
    double height = size.height();
    double flat = Math.max(0, width / height / page.flattest() - 1);
    double thin = Math.max(0, 0.45 * height / width - 1);
    double wide = Math.max(1, width / page.width());
    double shrink =
        page.strict()
            ? 8 * (wide - 1)
                + 30 * Math.max(0, wide - READABLE)
                + 14 * Math.max(0, height / wide / page.height() - 1)
            : 1.2 * (Math.max(wide, height / page.height()) - 1);
    return shrink + flat + thin;
  }

  private void measure(int k, Link link) {
    List<Point> route = space.routes().getOrDefault(link.wire().id(), List.of());
    double own = 0;
    for (int i = 1; i < route.size(); i++) {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      own += a.distance(b);
      (Math.abs(a.y() - b.y()) < 0.05 ? flat : upright)
          .add(new Piece(k, a, b, i == 1, i == route.size() - 1));
    }
    boolean nextRow = before(link, 0) && !before(link, 1);
    bends += nextRow ? 0 : Math.max(0, route.size() - 2);
    length += nextRow ? own / 4 : own;
    Point first = route.get(0);
    Point last = route.get(route.size() - 1);
    double straight = Math.abs(first.x() - last.x()) + Math.abs(first.y() - last.y());
    detours += !link.back() && own > 2 * straight + DETOUR ? 1 : 0;
  }

  private int crossings() {
    Set<List<Long>> places = new HashSet<>();
    for (Piece h : flat) {
      for (Piece v : upright) {
        boolean across = between(h.from().x(), v.from().x(), h.to().x());
        if (h.link() != v.link() && across && between(v.from().y(), h.from().y(), v.to().y())) {
          places.add(List.of(Math.round(v.from().x()), Math.round(h.from().y())));
        }
      }
    }
    return places.size();
  }

  private static boolean between(double a, double x, double b) {
    return Math.min(a, b) + 1 < x && x < Math.max(a, b) - 1;
  }
}
