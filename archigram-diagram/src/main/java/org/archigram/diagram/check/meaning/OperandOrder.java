package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.view.Node;

/** Where the order of operands matters, the picture names them or marks where they enter. */
final class OperandOrder implements Rule {
  private static final Set<String> ORDERED =
      Set.of(
          "sub",
          "div",
          "pow",
          "matmul",
          "outer",
          "concat",
          "where",
          "less",
          "at_most",
          "greater",
          "at_least",
          "choose",
          "column_scale",
          "column_shift",
          "glimpse",
          "pick",
          "embed");

  /** A mark stands no further from the end of its line. */
  private static final double NEAR = 14;

  @Override
  public String id() {
    return "ORD01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      boolean ordered = node.kind() != Node.Kind.BLOCK && ORDERED.contains(node.operation());
      List<DrawnEdge> entering = ordered ? entering(drawing, node) : List.of();
      boolean open =
          entering.size() > 1
              && drawing.node(node.id()).filter(drawn -> !names(drawn)).isPresent()
              && entering.stream().filter(edge -> !isMarked(drawing, edge)).count() > 1;
      if (open) {
        String message =
            node.id() + " takes " + entering.size() + " values, and nothing tells their order";
        findings.add(Finding.warning(this, message, node.id()));
      }
    }
    return findings;
  }

  private static List<DrawnEdge> entering(Drawing drawing, Node node) {
    return drawing.edges().stream()
        .filter(edge -> edge.to().equals(node.id()) && !edge.backward())
        .toList();
  }

  /** Whether its text is more than a sign: operands stand around it. */
  private static boolean names(DrawnNode node) {
    return node.inside().stream()
        .map(text -> text.letters().replaceAll("\\s", ""))
        .anyMatch(
            text ->
                text.matches(".*(\\p{L}|·).*[-−/@;,≤≥<>⊤·⊗^].*|.*[-−/@;,≤≥<>·⊗].*(\\p{L}|·).*"));
  }

  private static boolean isMarked(Drawing drawing, DrawnEdge edge) {
    Point tip = edge.line().get(edge.line().size() - 1);
    return drawing.texts().stream()
        .filter(text -> text.owner().isEmpty())
        .map(DrawnText::box)
        .anyMatch(box -> box.centre().distance(tip) < NEAR + box.width() / 2);
  }
}
