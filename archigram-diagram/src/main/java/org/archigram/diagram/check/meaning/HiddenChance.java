package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;

/** A random draw has a double outline and a die, and names its distribution. */
final class HiddenChance implements Rule {

  /** Two outlines, the face of a die, its pips. */
  private static final int SHAPES = 4;

  @Override
  public String id() {
    return "STO01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      Optional<DrawnNode> drawn = drawing.node(node.id());
      if (node.kind() == Node.Kind.SAMPLE && drawn.filter(HiddenChance::says).isEmpty()) {
        findings.add(finding(node, " is drawn at random, but looks as if it were computed"));
      }
      boolean hides = node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.RANDOM);
      if (hides && drawn.filter(mark -> mark.has("random")).isEmpty()) {
        findings.add(finding(node, " hides a random draw"));
      }
    }
    return findings;
  }

  private static boolean says(DrawnNode node) {
    return node.kind().equals("sample")
        && node.shapes().size() >= SHAPES
        && node.inside().stream().anyMatch(text -> !text.reading().isBlank());
  }

  private Finding finding(Node node, String message) {
    return Finding.error(this, node.id() + message, node.id());
  }
}
