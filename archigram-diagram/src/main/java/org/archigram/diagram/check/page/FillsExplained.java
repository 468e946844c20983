package org.archigram.diagram.check.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnShape;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.scene.Color;

/** Each colour that boxes are filled with stands in the legend. */
final class FillsExplained implements Rule {
  private static final Set<String> NAMED =
      Set.of("input", "output", "target", "weight", "constant", "sample", "spike");

  @Override
  public String id() {
    return "SYM05";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Set<Color> explained = new LinkedHashSet<>();
    drawing.scene().background().ifPresent(explained::add);
    drawing.strokes().stream()
        .filter(shape -> shape.kind().equals("legend"))
        .map(FillsExplained::fill)
        .forEach(fill -> fill.ifPresent(explained::add));
    Map<Color, Finding> findings = new LinkedHashMap<>();
    for (DrawnNode node : drawing.nodes()) {
      Optional<Color> fill = node.outline().style().fill();
      if (!NAMED.contains(node.kind()) && fill.isPresent() && !explained.contains(fill.get())) {
        String message = "the legend does not explain the colour " + fill.get().hex();
        findings.putIfAbsent(
            fill.get(), Finding.warning(this, message + " of " + node.id(), node.id()));
      }
    }
    return drawing.signs().isEmpty() ? List.of() : List.copyOf(findings.values());
  }

  private static Optional<Color> fill(DrawnShape shape) {
    return shape.shape().style().fill();
  }
}
