package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;

/** What reads another step says so: a delay by its mark and its line, a closed block by a badge. */
final class HiddenRecurrence implements Rule {

  @Override
  public String id() {
    return "REC02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      Optional<DrawnNode> drawn = drawing.node(node.id());
      if (node.delay().isPresent() && drawn.filter(this::says).isEmpty()) {
        findings.add(finding(node, " reads another step, but its mark does not say so"));
      } else if (node.delay().isPresent() && !isFed(drawing, node)) {
        findings.add(finding(node, " reads another step, but no line brings its value"));
      }
      boolean loops = node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.LOOP);
      if (loops && drawn.filter(mark -> mark.has("loop")).isEmpty()) {
        findings.add(finding(node, " hides a recurrence and has no badge for it"));
      }
    }
    return findings;
  }

  private boolean says(DrawnNode node) {
    return node.delays() && node.inside().stream().anyMatch(text -> !text.reading().isBlank());
  }

  private static boolean isFed(Drawing drawing, Node node) {
    return drawing.edges().stream()
        .anyMatch(edge -> edge.to().equals(node.id()) && edge.kind().equals(feeding(node)));
  }

  private static String feeding(Node node) {
    return node.kind() == Node.Kind.SHIFT ? "data" : "feedback";
  }

  private Finding finding(Node node, String message) {
    return Finding.error(this, node.id() + message, node.id());
  }
}
