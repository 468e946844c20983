package org.archigram.diagram.check.meaning;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** What the legend says of copies is true of what is in them. */
final class StackCarry implements Rule {

  @Override
  public String id() {
    return "STK01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    String legend =
        drawing.texts().stream()
            .filter(text -> text.owner().equals("legend STACK"))
            .map(DrawnText::reading)
            .findFirst()
            .orElse("");
    if (!legend.contains("own weights each")) {
      return List.of();
    }
    return drawing.regions().stream()
        .filter(region -> region.kind().equals("stack"))
        .flatMap(region -> shared(drawing, region))
        .toList();
  }

  private Stream<Finding> shared(Drawing drawing, DrawnRegion stack) {
    String message = "the legend says that copies have weights of their own, but ";
    return drawing.nodes().stream()
        .filter(node -> node.has("shared") && stack.box().contains(node.box()))
        .map(
            node ->
                Finding.warning(this, message + node.id() + " is shared", stack.id(), node.id()));
  }
}
