package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.view.Node;
import org.archigram.model.Operator;

/** An axis that a box names is the axis of a plate around it, or around what it reads. */
final class AxesAround implements Rule {
  private static final Pattern STEP = Pattern.compile("loop:(\\p{L}+)\\s*[−+-].*");
  private static final Pattern INDEX = Pattern.compile("[^_]+_\\{?(\\p{L}+)}?");

  @Override
  public String id() {
    return "AXS01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Set<String> plates = new LinkedHashSet<>();
    drawing.regions().forEach(region -> region.axis().ifPresent(plates::add));
    List<Finding> findings = new ArrayList<>();
    for (Node node : drawing.view().root().allNodes()) {
      drawing
          .node(node.id())
          .map(drawn -> elsewhere(drawing, node, drawn, plates))
          .ifPresent(findings::addAll);
    }
    return findings;
  }

  /** The axes that a box names, and that have a plate, but none around it. */
  private List<Finding> elsewhere(Drawing drawing, Node node, DrawnNode drawn, Set<String> plates) {
    Set<String> known = around(drawing, drawn);
    return named(node, drawn).stream()
        .filter(axis -> plates.contains(axis) && !known.contains(axis))
        .map(axis -> node.id() + " names the axis " + axis + ", but no plate of it is around")
        .map(message -> Finding.error(this, message, node.id()))
        .toList();
  }

  private static Set<String> named(Node node, DrawnNode drawn) {
    Set<String> axes = new LinkedHashSet<>();
    node.delay().map(Node.Delay::axis).ifPresent(axes::add);
    drawn.badges().forEach(badge -> group(STEP.matcher(badge)).ifPresent(axes::add));
    if (node.family() == Operator.Family.REDUCTION && node.kind() == Node.Kind.OPERATION) {
      drawn.inside().stream()
          .limit(1)
          .forEach(text -> group(INDEX.matcher(text.reading().strip())).ifPresent(axes::add));
    }
    return axes;
  }

  private static Optional<String> group(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The axes of the plates around a box, and around the boxes that its lines come from. */
  private static Set<String> around(Drawing drawing, DrawnNode node) {
    Set<String> axes = new LinkedHashSet<>(axes(drawing, node));
    for (DrawnEdge edge : drawing.edges()) {
      if (edge.to().equals(node.id())) {
        drawing.node(edge.from()).ifPresent(from -> axes.addAll(axes(drawing, from)));
      }
    }
    return axes;
  }

  private static List<String> axes(Drawing drawing, DrawnNode node) {
    return drawing.regions().stream()
        .filter(region -> region.box().contains(node.box()))
        .map(DrawnRegion::axis)
        .flatMap(Optional::stream)
        .toList();
  }
}
