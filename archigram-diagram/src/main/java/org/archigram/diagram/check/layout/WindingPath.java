package org.archigram.diagram.check.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Flow;
import org.archigram.diagram.check.drawn.Rule;

/** The way from the first input to the output is nearly straight. */
final class WindingPath implements Rule {
  private static final double BENDS = 1;

  @Override
  public String id() {
    return "NAV02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    return drawing.parts().stream().flatMap(part -> part(part).stream()).toList();
  }

  private List<Finding> part(Drawing drawing) {
    List<DrawnEdge> path = shortest(drawing);
    Flow flow = Flow.of(drawing);
    int bends =
        path.stream()
            .filter(edge -> !flow.goesOn(drawing, edge))
            .mapToInt(edge -> Math.max(0, edge.line().size() - 2))
            .sum();
    if (path.isEmpty() || bends <= BENDS * path.size()) {
      return List.of();
    }
    String message =
        String.format(
            Locale.ROOT,
            "the way from input to output bends %d times on %d lines",
            bends,
            path.size());
    return List.of(
        Finding.warning(this, message, path.stream().map(DrawnEdge::id).toArray(String[]::new)));
  }

  /** The lines of the shortest way from an input to an output. */
  private static List<DrawnEdge> shortest(Drawing drawing) {
    Map<String, List<DrawnEdge>> ways = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (DrawnNode node : drawing.nodes()) {
      if (node.kind().equals("input")) {
        ways.put(node.id(), List.of());
        open.add(node.id());
      }
    }
    while (!open.isEmpty()) {
      String at = open.remove();
      List<DrawnEdge> way = ways.getOrDefault(at, List.of());
      if (drawing.node(at).filter(node -> node.kind().equals("output")).isPresent()) {
        return way;
      }
      for (DrawnEdge edge : drawing.edges()) {
        if (edge.from().equals(at) && edge.kind().equals("data") && !ways.containsKey(edge.to())) {
          List<DrawnEdge> longer = new ArrayList<>(way);
          longer.add(edge);
          ways.put(edge.to(), longer);
          open.add(edge.to());
        }
      }
    }
    return List.of();
  }
}
