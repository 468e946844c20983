package org.archigram.diagram.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.grid.Grid;
import org.archigram.diagram.layout.grid.Taste;
import org.archigram.diagram.layout.grid.Wish;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.space.Space;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a sketch on one grid of layers, along the flow, and lanes, across it.
 *
 * <p>Several wishes are tried, and what a reader would suffer least from is taken.
 */
public final class Layout {
  /** A later try must be better by this share, so that small changes do not decide. */
  private static final double CLEARLY = 0.8;

  private static final double BETTER = 0.99;
  private static final double DOWN = 0.2;
  private static final double NO_TOWERS = 0.5;
  private static final int MOST_ROWS = 4;

  /** How much higher a picture may be that shrinks to its column. */
  private static final double SHRUNK = 1.15;

  /** Of more boxes than these, fewer layouts are tried. */
  private static final int FEW = 24;

  private static final int SOME = 60;
  private static final int MOST_CORNERS = 1;

  /** What was laid out, and what a reader suffers from it. */
  private record Try(Flow flow, Space space, double score) {}

  private final Graph graph;
  private final Chains chains;
  private final Page page;
  private final Set<String> grids = ConcurrentHashMap.newKeySet();
  private @Nullable Space best;
  private double least;
  private Flow flow = Flow.RIGHT;

  private Layout(Sketch sketch, Page page) {
    this.graph = Graph.of(sketch);
    this.chains = Chains.of(graph);
    this.page = page;
  }

  /** Places everything and leads all lines, in the best of these directions. */
  public static Plan of(Sketch sketch, List<Flow> flows, Page page) {
    return new Layout(sketch, page).best(flows);
  }

  private Plan best(List<Flow> flows) {
    List<Taste> tastes =
        page.strict()
            ? List.of(
                Taste.NARROW, Taste.NARROW.withPage(60), Taste.NARROW.withAlike(2).withNear(0.3))
            : List.of(Taste.USUAL, Taste.USUAL.withAlike(2), Taste.USUAL.withNear(0.9));
    int tried = graph.size() > SOME ? 1 : graph.size() > FEW ? 2 : tastes.size();
    for (Taste taste : tastes.subList(0, tried)) {
      consider(isHuge() ? flows.subList(flows.size() - 1, flows.size()) : flows, page, taste, 1);
    }
    if (!isHuge() && tooWide()) {
      Page high = new Page(page.width(), SHRUNK * page.height(), true);
      consider(flows, high, Taste.NARROW.withPage(90).withNear(0.2), 1);
    }
    int most = graph.size() > SOME || plates() > 0 ? 1 : MOST_ROWS;
    for (int rows = 2; rows <= most && winds(); rows++) {
      consider(flows, page, tastes.get(0), rows);
    }
    Space found = java.util.Objects.requireNonNull(best);
    return new Plan(
        flow, found.size(), found.boxes(), found.insides(), found.texts(), found.routes());
  }

  /** Whether the letters of what was found cannot be read in its column. */
  private boolean tooWide() {
    return page.strict() && best != null && best.size().width() > Score.READABLE * page.width();
  }

  /** Whether what was found is no page, or its chains turn to become one. */
  private boolean winds() {
    return best == null || misfit() > 0 || Score.corners(graph, best, flow) > MOST_CORNERS;
  }

  private double misfit() {
    return best == null ? 0 : Score.fit(best.size(), page);
  }

  /** Tries a wish for all directions at once, and keeps what is clearly better, in their order. */
  private void consider(List<Flow> flows, Page page, Taste taste, int rows) {
    flows.parallelStream()
        .map(next -> laid(new Wish(next, page, taste, rows), flows.size()))
        .toList()
        .forEach(tries -> tries.ifPresent(next -> consider(next, rows)));
  }

  /** What a wish leads to; nothing if that was laid out before. */
  private Optional<Try> laid(Wish wish, int flows) {
    return Grid.of(graph, chains, wish)
        .filter(grid -> grids.add(wish.flow() + " " + wish.rows() + grid.cells()))
        .map(
            grid -> {
              Lines lines = Lines.of(graph, grid, wish.flow());
              Space space = Space.of(graph, lines, wish.flow(), page);
              double score = isHuge() ? 0 : score(space, wish.flow(), flows);
              return new Try(wish.flow(), space, score);
            });
  }

  private void consider(Try next, int rows) {
    boolean better = page.strict() || rows > 1 && misfit() > 0;
    double clearly = better ? BETTER : CLEARLY;
    if (best == null || next.score() < clearly * least - 0.02) {
      best = next.space();
      least = next.score();
      flow = next.flow();
    }
  }

  /** Whether there are so many boxes that the first placement is taken. */
  private boolean isHuge() {
    return graph.size() > Grid.MANY;
  }

  private double score(Space space, Flow flow, int flows) {
    return Score.of(graph, space, flow, page) + bias(flow, flows);
  }

  /** Plates of different axes are towers beside each other; all else reads better to the right. */
  private double bias(Flow flow, int flows) {
    if (flows == 1 || page.strict() || flow.upright() == towers()) {
      return 0;
    }
    return towers() ? NO_TOWERS : DOWN;
  }

  private boolean towers() {
    return plates() > 1;
  }

  /** How many axes have plates beside each other. */
  private long plates() {
    return graph.zones().stream()
        .filter(zone -> zone.level() == 0 && zone.area().kind() == Area.Kind.PLATE)
        .filter(zone -> zone.members().length < graph.size())
        .map(zone -> zone.area().axis())
        .distinct()
        .count();
  }
}
