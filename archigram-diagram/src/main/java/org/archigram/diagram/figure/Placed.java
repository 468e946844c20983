package org.archigram.diagram.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.diagram.form.Forms;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.layout.Layout;
import org.archigram.diagram.layout.Plan;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.sketch.Wire;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/** A view with every node measured and placed. */
record Placed(View view, Map<String, Body> bodies, Plan plan) {

  /** The name of a link, which is also that of its wire. */
  static String wire(Link link) {
    return link.key();
  }

  static Placed of(View view, Letters letters, Forms forms, Direction direction, Page page) {
    Map<String, Body> bodies = new LinkedHashMap<>();
    Set<String> answered =
        view.links().stream()
            .filter(link -> link.kind() == Link.Kind.BACKWARD)
            .map(Link::to)
            .collect(Collectors.toUnmodifiableSet());
    for (Node node : view.root().allNodes()) {
      Body body = Body.of(node, forms.of(node), answered.contains(node.id()), letters);
      bodies.put(node.id(), body);
    }
    Area root = area(view.root(), bodies, letters);
    List<Wire> wires =
        view.links().stream()
            .filter(link -> link.kind() != Link.Kind.BACKWARD)
            .map(link -> wire(link, body(bodies, link.from()), letters))
            .toList();
    return new Placed(view, bodies, Layout.of(new Sketch(root, wires), direction.flows(), page));
  }

  private static Wire wire(Link link, Body from, Letters letters) {
    Wire.Kind kind =
        switch (link.kind()) {
          case FEEDBACK, GRADIENT, SCORE, FOUND -> Wire.Kind.BACK;
          case INITIAL -> Wire.Kind.INITIAL;
          case DATA, ACROSS, CARRIED, BACKWARD, RULE -> Wire.Kind.DATA;
        };
    Optional<Label> role = link.role().map(letters::small);
    return new Wire(
        wire(link),
        link.from(),
        link.to(),
        kind,
        role.map(Placed::size).orElse(Size.NONE),
        role.map(Label::reading).orElse(""),
        new Wire.Port(link.port(), from.port(link).map(Placed::size).orElse(Size.NONE)));
  }

  private static Size size(Label label) {
    return new Size(label.width(), label.height());
  }

  private static Area area(Region region, Map<String, Body> bodies, Letters letters) {
    List<Item> items = region.nodes().stream().map(node -> item(body(bodies, node.id()))).toList();
    List<Area> areas =
        region.regions().stream().map(inner -> area(inner, bodies, letters)).toList();
    Area.Kind kind =
        switch (region.kind()) {
          case PICTURE -> Area.Kind.WHOLE;
          case FRAME, INSET -> Area.Kind.FRAME;
          case PLATE -> Area.Kind.PLATE;
          case STEP -> Area.Kind.STEP;
          case STACK -> Area.Kind.STACK;
        };
    return new Area(
        "region " + region.id(),
        kind,
        region.axis().orElse(""),
        RegionDrawing.title(region, letters).map(Placed::size).orElse(Size.NONE),
        RegionDrawing.footSize(region, letters),
        items,
        areas);
  }

  private static Body body(Map<String, Body> bodies, String id) {
    Body body = bodies.get(id);
    if (body == null) {
      throw new IllegalStateException("not measured: " + id);
    }
    return body;
  }

  private static Item item(Body body) {
    Node node = body.node();
    String what = node.operation().isEmpty() ? body.title().reading() : node.operation();
    String title = node.kind() == Node.Kind.BLOCK ? body.title().reading() : "";
    return new Item(
        node.id(),
        body.form().place(),
        body.form().meeting(),
        node.kind() + "/" + what + "/" + title,
        node.kind() + "/" + node.operation(),
        body.size(),
        body.room(body.name()),
        body.room(body.shape()));
  }

  /** Where a node or region is. */
  Box box(String id) {
    return found(plan.boxes().get(id), id);
  }

  /** Where the content of a node is. */
  Box inside(Node node) {
    return found(plan.insides().get(node.id()), node.id());
  }

  /** Where a text is, if there is one. */
  Optional<Box> text(String id) {
    return Optional.ofNullable(plan.texts().get(id));
  }

  private static Box found(@org.jspecify.annotations.Nullable Box box, String id) {
    if (box == null) {
      throw new IllegalStateException("not placed: " + id);
    }
    return box;
  }

  /** The names of captions do not matter to a layout, only their sizes. */
  static Optional<Label> role(Link link, Letters letters) {
    return link.role().map((Caption role) -> letters.small(role));
  }
}
