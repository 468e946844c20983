package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.layout.Area;
import org.archigram.diagram.layout.Layout;
import org.archigram.diagram.layout.Plan;
import org.archigram.diagram.layout.Room;
import org.archigram.diagram.layout.Wire;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/** A view with every node measured and placed. */
record Placed(View view, Map<String, Body> bodies, Plan plan, boolean down) {

  /** The links in the order of their names, which is also the order of the wires. */
  static String wire(Link link) {
    return link.from() + " → " + link.to() + " " + link.kind();
  }

  static Placed of(View view, Letters letters, boolean down, Room room) {
    Map<String, List<Link>> entering = new LinkedHashMap<>();
    view.links().forEach(l -> entering.computeIfAbsent(l.to(), to -> new ArrayList<>()).add(l));
    Map<String, Body> bodies = new LinkedHashMap<>();
    for (Node node : view.root().allNodes()) {
      List<Link> links = entering.getOrDefault(node.id(), List.of());
      bodies.put(node.id(), Body.of(node, links, letters, down));
    }
    Area root = area(view.root(), bodies, letters, down);
    List<Wire> wires =
        view.links().stream()
            .filter(link -> link.kind() != Link.Kind.BACKWARD)
            .map(l -> new Wire(wire(l), l.from(), l.to(), l.kind() == Link.Kind.FEEDBACK))
            .sorted(Comparator.comparing(Wire::id))
            .toList();
    Plan plan = Layout.of(root, wires, room);
    return new Placed(view, bodies, down ? plan.turned() : plan, down);
  }

  /** Regions and nodes are sorted, so that the order of the equations cannot be seen. */
  private static Area area(Region region, Map<String, Body> bodies, Letters letters, boolean down) {
    List<Area.Item> items =
        region.nodes().stream()
            .sorted(Comparator.comparing(Node::id))
            .map(node -> item(body(bodies, node), down))
            .toList();
    List<Area> areas =
        region.regions().stream()
            .sorted(Comparator.comparing(Region::id))
            .map(inner -> area(inner, bodies, letters, down))
            .toList();
    double title =
        region.kind() == Region.Kind.PICTURE
            ? 0
            : region.title().map(letters::heading).map(Label::width).orElse(0.0) + 24;
    double corner = region.corner().map(letters::result).map(Label::width).orElse(0.0) + 16;
    double least = region.kind() == Region.Kind.PICTURE ? 0 : Math.max(title, corner);
    return new Area("region " + region.id(), items, areas, margin(region, down), least);
  }

  private static Body body(Map<String, Body> bodies, Node node) {
    Body body = bodies.get(node.id());
    if (body == null) {
      throw new IllegalStateException("not measured: " + node.id());
    }
    return body;
  }

  private static Area.Item item(Body body, boolean down) {
    double text = body.labelWidth();
    double above = body.name().map(Label::height).orElse(0.0);
    double below = body.shape().map(Label::height).orElse(0.0);
    double high = Math.max(above, below);
    boolean delay = body.node().delay().isPresent() && body.node().kind() != Node.Kind.SHIFT;
    double spacing = Math.max(Area.SPACING, down ? body.roles().widest() : 0);
    Area.Anchor anchor = delay ? Area.Anchor.FIRST : Area.Anchor.FREE;
    if (down) {
      double zone = text > 0 ? above + below + 7 : 0;
      return new Area.Item(
          body.node().id(),
          body.height(),
          body.width(),
          zone,
          text > 0 ? text + 5 + body.aside() : 0,
          spacing,
          anchor);
    }
    double zone = text > 0 ? text + 7 : 0;
    return new Area.Item(
        body.node().id(),
        body.width(),
        body.height(),
        zone,
        high > 0 ? high + 3 + body.aside() : 0,
        spacing,
        anchor);
  }

  private static Area.Margin margin(Region region, boolean down) {
    double top = region.title().isPresent() ? 22 : 11;
    double bottom = region.corner().isPresent() ? 19 : 10;
    double side = down ? 17 : 11;
    if (region.kind() == Region.Kind.PICTURE) {
      top = 2;
      bottom = 2;
      side = 2;
    }
    return down
        ? new Area.Margin(top, bottom, side, side)
        : new Area.Margin(side, side, top, bottom);
  }
}
