package org.archigram.diagram.check.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;

/** Blocks that are equal inside are drawn congruent, so that a reader reads them once. */
final class EqualBlocks implements Rule {
  private static final double NEAR = 2;

  @Override
  public String id() {
    return "CON01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<String, Region> first = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>();
    regions(drawing.view().root(), first, drawing, findings);
    return findings;
  }

  private void regions(
      Region region, Map<String, Region> first, Drawing drawing, List<Finding> findings) {
    boolean block = region.kind() == Region.Kind.FRAME || region.kind() == Region.Kind.STEP;
    if (block && region.allNodes().size() > 1) {
      Region other = first.putIfAbsent(sign(region, drawing), region);
      if (other != null && !congruent(other, region, drawing)) {
        String message = "a block stands otherwise than another that is equal inside";
        findings.add(
            Finding.warning(this, message, "region " + other.id(), "region " + region.id()));
      }
    }
    region.regions().forEach(inner -> regions(inner, first, drawing, findings));
  }

  /** What is in a region, and how it is joined, without any name. */
  private static String sign(Region region, Drawing drawing) {
    StringBuilder sign = new StringBuilder(region.kind().name());
    Map<String, Integer> number = new HashMap<>();
    for (Node node : region.allNodes()) {
      number.put(node.id(), number.size());
      sign.append(' ').append(node.kind()).append(':').append(node.operation());
    }
    List<String> links = new ArrayList<>();
    for (Link link : drawing.view().links()) {
      Integer from = number.get(link.from());
      Integer to = number.get(link.to());
      if (from != null && to != null) {
        links.add(from + ">" + to + " " + link.kind());
      }
    }
    links.sort(null);
    return sign.append(links).toString();
  }

  private static boolean congruent(Region one, Region other, Drawing drawing) {
    List<Point> here = middles(one, drawing);
    List<Point> there = middles(other, drawing);
    if (here.size() != there.size()) {
      return true;
    }
    for (int i = 1; i < here.size(); i++) {
      double dx = here.get(i).x() - here.get(0).x() - there.get(i).x() + there.get(0).x();
      double dy = here.get(i).y() - here.get(0).y() - there.get(i).y() + there.get(0).y();
      if (Math.abs(dx) > NEAR || Math.abs(dy) > NEAR) {
        return false;
      }
    }
    return true;
  }

  private static List<Point> middles(Region region, Drawing drawing) {
    return region.allNodes().stream()
        .map(node -> drawing.node(node.id()).map(DrawnNode::box).orElse(null))
        .filter(Objects::nonNull)
        .map(box -> box.centre())
        .toList();
  }
}
