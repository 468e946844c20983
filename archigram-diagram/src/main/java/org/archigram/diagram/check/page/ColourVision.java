package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    List<DrawnNode> boxes = List.copyOf(fills.values());
    for (int i = 0; i < boxes.size(); i++) {
      for (DrawnNode other : boxes.subList(i + 1, boxes.size())) {
        findings.addAll(alike(boxes.get(i), other));
      }
    }
    return findings;
  }

  /** Two boxes that differ in colour only, for each kind of reader who cannot tell them apart. */
  private List<Finding> alike(DrawnNode one, DrawnNode other) {
    if (!Look.of(one).same(Look.of(other))) {
      return List.of();
    }
    Color first = one.outline().style().fill().orElseThrow();
    Color second = other.outline().style().fill().orElseThrow();
    return Stream.of(Seeing.values())
        .filter(seeing -> seeing.difference(first, second) < SEEN)
        .map(seeing -> finding(one, other, seeing, seeing.difference(first, second)))
        .toList();
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
