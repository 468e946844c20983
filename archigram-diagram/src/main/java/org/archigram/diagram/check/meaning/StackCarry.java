package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
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
    List<Finding> findings = new ArrayList<>();
    if (legend.contains("own weights each")) {
      for (DrawnRegion region : drawing.regions()) {
        for (DrawnNode node : drawing.nodes()) {
          boolean inside = region.kind().equals("stack") && region.box().contains(node.box());
          if (inside && node.has("shared")) {
            String message = "the legend says that copies have weights of their own, but ";
            findings.add(
                Finding.warning(this, message + node.id() + " is shared", region.id(), node.id()));
          }
        }
      }
    }
    return findings;
  }
}
