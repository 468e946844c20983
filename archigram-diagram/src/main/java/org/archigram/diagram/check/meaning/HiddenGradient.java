package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;

/** What changes the backward pass has a mark of its own, and lines of gradients are dashed. */
final class HiddenGradient implements Rule {

  @Override
  public String id() {
    return "GRD01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      Optional<DrawnNode> drawn = drawing.node(node.id());
      boolean changes = node.kind() == Node.Kind.GRADIENT;
      if (changes && drawn.filter(HiddenGradient::says).isEmpty()) {
        findings.add(finding(node.id(), " changes the gradient and has no mark that says how"));
      }
      boolean hides = node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.GRADIENT);
      if (hides && drawn.filter(mark -> mark.has("gradient")).isEmpty()) {
        findings.add(finding(node.id(), " hides a change of the gradient"));
      }
    }
    for (DrawnEdge edge : drawing.edges()) {
      boolean initial = edge.kind().equals("initial");
      if ((edge.backward() || initial) == edge.style().dash().isEmpty()) {
        findings.add(
            finding(
                edge.id(), " must be dashed just where it carries a gradient or a first value"));
      }
    }
    return findings;
  }

  private static boolean says(DrawnNode node) {
    return node.kind().equals("gradient") && !node.inside().isEmpty();
  }

  private Finding finding(String id, String message) {
    return Finding.error(this, id + message, id);
  }
}
