package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;

/** A box shows whether its weights are trained: hatched where some are fixed, and else not. */
final class HiddenTraining implements Rule {

  @Override
  public String id() {
    return "TRN01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      Optional<DrawnNode> drawn = drawing.node(node.id());
      drawn.flatMap(mark -> fault(node, mark)).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> fault(Node node, DrawnNode drawn) {
    String weights = node.weights().name().toLowerCase(Locale.ROOT);
    boolean fixed = node.weights() == Node.Weights.FIXED || node.weights() == Node.Weights.MIXED;
    boolean hatched = drawn.shapes().stream().anyMatch(shape -> shape.style().hatch().isPresent());
    if (!drawn.weights().equals(weights)) {
      String message =
          node.id() + " has " + weights + " weights and is drawn as " + drawn.weights();
      return Optional.of(Finding.error(this, message, node.id()));
    }
    if (fixed != hatched) {
      String message = node.id() + " has " + weights + " weights and is ";
      String look = hatched ? "hatched" : "not hatched";
      return Optional.of(Finding.error(this, message + look, node.id()));
    }
    boolean ruled = node.badges().stream().anyMatch(badge -> badge.mark() == Node.Mark.RULE);
    return ruled && !drawn.has("rule")
        ? Optional.of(Finding.error(this, node.id() + " does not say how it is trained", node.id()))
        : Optional.empty();
  }
}
