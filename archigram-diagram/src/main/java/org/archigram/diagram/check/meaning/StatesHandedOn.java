package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Link;

/** Where steps stand side by side, each hands on all that the next one keeps of it. */
final class StatesHandedOn implements Rule {

  @Override
  public String id() {
    return "UNR01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    boolean unrolled =
        drawing.view().links().stream().anyMatch(link -> link.kind() == Link.Kind.CARRIED);
    List<Finding> findings = new ArrayList<>();
    if (unrolled) {
      for (DrawnNode node : drawing.nodes()) {
        if (hides(drawing, node)) {
          String message = node.id() + " keeps a state inside that is not handed on";
          findings.add(Finding.warning(this, message, node.id()));
        }
      }
    }
    return findings;
  }

  /** Whether something inside goes on from step to step, and no plate around has these steps. */
  private static boolean hides(Drawing drawing, DrawnNode node) {
    return node.badges().stream()
        .filter(badge -> badge.startsWith("loop:"))
        .map(badge -> badge.substring("loop:".length()).split("\\s*[−+-]")[0])
        .anyMatch(axis -> !isAround(drawing, node, axis));
  }

  private static boolean isAround(Drawing drawing, DrawnNode node, String axis) {
    return drawing.regions().stream()
        .anyMatch(
            region ->
                region.axis().filter(axis::equals).isPresent()
                    && region.box().contains(node.box()));
  }
}
