package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** The picture shows where data enters and leaves, each place with its name. */
final class EndsWithoutName implements Rule {
  private static final Set<String> ENDS = Set.of("input", "output", "target");

  @Override
  public String id() {
    return "CNT01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    if (drawing.view().root().allNodes().isEmpty()) {
      return List.of(); // a sheet of equations has no boxes
    }
    List<Finding> findings = new ArrayList<>();
    if (count(drawing, "input") == 0) {
      findings.add(Finding.error(this, "no input is shown"));
    }
    if (count(drawing, "output") + count(drawing, "loss") == 0) {
      findings.add(Finding.error(this, "no output is shown"));
    }
    for (DrawnNode node : drawing.nodes()) {
      boolean named = node.inside().stream().anyMatch(text -> !text.reading().isBlank());
      if (ENDS.contains(node.kind()) && !named) {
        String message = "the " + node.kind() + " " + node.id() + " has no name";
        findings.add(Finding.error(this, message, node.id()));
      }
    }
    return findings;
  }

  private static long count(Drawing drawing, String kind) {
    return drawing.nodes().stream().filter(node -> node.kind().equals(kind)).count();
  }
}
