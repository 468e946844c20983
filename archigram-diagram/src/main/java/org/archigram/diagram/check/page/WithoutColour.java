package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** What means different things looks different without colour too. */
final class WithoutColour implements Rule {
  private static final Set<String> ENDS = Set.of("input", "output", "target");

  @Override
  public String id() {
    return "COL02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<String, DrawnNode> first = new LinkedHashMap<>();
    drawing.nodes().stream()
        .filter(node -> !node.kind().equals("constant")) // its text is all it means
        .forEach(node -> first.putIfAbsent(meaning(node), node));
    List<Finding> findings = new ArrayList<>();
    List<String> meanings = List.copyOf(first.keySet());
    for (int i = 0; i < meanings.size(); i++) {
      for (String other : meanings.subList(i + 1, meanings.size())) {
        same(meanings.get(i), other, first, findings);
      }
    }
    return findings;
  }

  private void same(
      String meaning, String other, Map<String, DrawnNode> first, List<Finding> findings) {
    DrawnNode a = java.util.Objects.requireNonNull(first.get(meaning));
    DrawnNode b = java.util.Objects.requireNonNull(first.get(other));
    if (Look.of(a).same(Look.of(b))) {
      String message = meaning + " and " + other + " differ in colour only";
      findings.add(Finding.error(this, message, a.id(), b.id()));
    }
  }

  /** What the outline and fill of a node must tell; the rest is in its text and its place. */
  private static String meaning(DrawnNode node) {
    if (ENDS.contains(node.kind())) {
      return "input or output";
    }
    if (node.kind().equals("weight")) {
      return "value with " + node.weights() + " weights";
    }
    if (node.kind().equals("all") || node.kind().equals("pick")) {
      return "steps of an axis";
    }
    boolean box = Set.of("layer", "block", "operation").contains(node.kind());
    return box ? "box with " + node.weights() + " weights" : node.kind();
  }
}
