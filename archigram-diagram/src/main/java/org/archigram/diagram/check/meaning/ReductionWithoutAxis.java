package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;
import org.archigram.model.Operator;

/** A sum, mean or maximum says over which axis it goes, unless that is the features. */
final class ReductionWithoutAxis implements Rule {

  @Override
  public String id() {
    return "CNT02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      boolean reduces =
          node.family() == Operator.Family.REDUCTION && node.kind() == Node.Kind.OPERATION;
      if (reduces && drawing.node(node.id()).filter(this::isBare).isPresent()) {
        String message = node.id() + " names no axis, so it goes over all features";
        findings.add(Finding.info(this, message, node.id()));
      }
    }
    return findings;
  }

  /** Whether there is nothing but one word or sign. */
  private boolean isBare(DrawnNode node) {
    long words =
        node.inside().stream()
            .flatMap(text -> List.of(text.reading().trim().split("[\\s_]+")).stream())
            .count();
    return words < 2;
  }
}
