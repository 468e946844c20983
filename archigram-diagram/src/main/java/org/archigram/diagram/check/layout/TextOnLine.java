package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Box;

/** No line, and no border of a box or plate, runs through a text. */
final class TextOnLine implements Rule {

  @Override
  public String id() {
    return "TXT06";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Box> borders = new LinkedHashMap<>();
    drawing.regions().forEach(region -> borders.put("region " + region.id(), region.box()));
    drawing.nodes().forEach(node -> borders.put("node " + node.id(), node.box()));
    for (DrawnText text : drawing.texts()) {
      Box ink = TextOnText.ink(text);
      for (DrawnEdge edge : drawing.edges()) {
        if (Piece.of(edge.line()).stream().anyMatch(piece -> piece.enters(ink))) {
          findings.add(finding(text, edge.id()));
        }
      }
      borders.forEach(
          (id, border) -> {
            if (ink.overlaps(border) && !border.contains(ink)) {
              findings.add(finding(text, "the border of " + id));
            }
          });
    }
    return findings;
  }

  private Finding finding(DrawnText text, String line) {
    return Finding.error(this, line + " runs through “" + text.reading() + "”", text.owner());
  }
}
