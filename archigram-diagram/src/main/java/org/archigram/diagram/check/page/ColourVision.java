package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.scene.Color;

/** Readers without red or green cones tell the fills of boxes apart. */
final class ColourVision implements Rule {
  private static final double SEEN = 3;

  @Override
  public String id() {
    return "COL03";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<Color, DrawnNode> fills = new LinkedHashMap<>();
    for (DrawnNode node : drawing.nodes()) {
      Optional<Color> fill = node.outline().style().fill();
      boolean box = node.kind().equals("layer") || node.kind().equals("block");
      fill.filter(color -> box).ifPresent(color -> fills.putIfAbsent(color, node));
    }
    List<Finding> findings = new ArrayList<>();
    List<Color> colors = List.copyOf(fills.keySet());
    for (int i = 0; i < colors.size(); i++) {
      for (Color other : colors.subList(i + 1, colors.size())) {
        for (Seeing seeing : Seeing.values()) {
          double difference = seeing.difference(colors.get(i), other);
          if (difference < SEEN
              && Look.of(node(fills, colors.get(i))).same(Look.of(node(fills, other)))) {
            findings.add(
                finding(node(fills, colors.get(i)), node(fills, other), seeing, difference));
          }
        }
      }
    }
    return findings;
  }

  private static DrawnNode node(Map<Color, DrawnNode> fills, Color color) {
    return java.util.Objects.requireNonNull(fills.get(color));
  }

  private Finding finding(DrawnNode one, DrawnNode other, Seeing seeing, double difference) {
    String message =
        String.format(
            Locale.ROOT,
            "the fills of %s and %s differ by %.1f for readers %s",
            one.id(),
            other.id(),
            difference,
            seeing.words());
    return Finding.warning(this, message, one.id(), other.id());
  }
}
