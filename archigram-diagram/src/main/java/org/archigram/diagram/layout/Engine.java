package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Nesting.End;
import org.archigram.diagram.layout.Nesting.Piece;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortAlignment;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.IndividualSpacings;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays out the children of one area with ELK Layered.
 *
 * <p>Lines that go back end at a stub in the last column; {@link Loops} takes them home.
 */
final class Engine {
  /** Above this many children, speed counts more than straight lines. */
  private static final int FINE = 80;

  /** Above this many children, ELK recurses deeper than a usual stack allows. */
  private static final int DEEP = 500;

  /** Further apart than any child is long, so that each column stays one. */
  private static final double COLUMN = 1e6;

  /** What came out: boxes of children, and the corners of each piece. */
  record Sketch(Map<String, Box> boxes, Map<Piece, List<Point>> lines, Map<End, Point> gates) {}

  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<End, ElkPort> ports = new LinkedHashMap<>();
  private final Map<Piece, ElkEdge> edges = new LinkedHashMap<>();
  private final Map<String, Child> children = new LinkedHashMap<>();

  /**
   * Columns are given by where nodes stand at first; with many children, only the first and the
   * last are. Partitions would do the same, but ELK joins them in the order of a hash table.
   */
  private final boolean fine;

  private Engine(List<Child> list, Nesting.Level level, double widest) {
    fine = list.size() <= FINE;
    Map<String, Integer> layers = fine ? Layers.of(list, level.forward(), widest) : Map.of();
    int last = layers.values().stream().max(Integer::compare).orElse(0) + 1;
    options();
    list.forEach(child -> add(child, layers.getOrDefault(child.id(), 1)));
    for (Piece piece : level.forward()) {
      edges.put(piece, connect(exit(piece.from(), 0), entrance(piece.to(), last)));
    }
    for (Piece piece : level.back()) {
      entrance(piece.to(), last);
      End stub = new End(End.BORDER, piece.from().gate() + "|");
      edges.put(piece, connect(exit(piece.from(), 0), entrance(stub, last)));
    }
  }

  /** Four boxes with a fork, a join and a line that goes back. */
  static Sketch sample() {
    List<Child> children = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d")) {
      children.add(new Child(id, 30, 20, Area.Anchor.FREE, Area.SPACING, Optional.empty()));
    }
    Set<Piece> forward = new LinkedHashSet<>();
    for (String way : List.of(" a", "ab", "ac", "bd", "cd", "d ")) {
      forward.add(new Piece(end(way.substring(0, 1)), end(way.substring(1))));
    }
    Set<Piece> back = Set.of(new Piece(end("d"), end("b")));
    Nesting.Level level = new Nesting.Level(forward, back);
    Engine engine = new Engine(children, level, Double.POSITIVE_INFINITY);
    engine.layOut();
    return engine.result();
  }

  private static End end(String child) {
    return new End(child.strip(), "");
  }

  static Sketch sketch(List<Child> children, Nesting.Level level, double widest) {
    if (!Elk.isLoaded()) {
      throw new IllegalStateException("the layout cannot start");
    }
    Engine engine = new Engine(children, level, widest);
    if (children.size() > DEEP) {
      OwnStack.run(engine::layOut);
    } else {
      engine.layOut();
    }
    return engine.result();
  }

  private void layOut() {
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
  }

  private void options() {
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    if (fine) {
      graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    }
    graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
    graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 9.0);
    graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 17.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 9.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 7.0);
    graph.setProperty(CoreOptions.PADDING, new org.eclipse.elk.core.math.ElkPadding(0));
    graph.setProperty(LayeredOptions.THOROUGHNESS, fine ? 30 : 7);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY,
        fine ? NodePlacementStrategy.NETWORK_SIMPLEX : NodePlacementStrategy.BRANDES_KOEPF);
  }

  private void add(Child child, int layer) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setIdentifier(child.id());
    node.setDimensions(child.along(), child.across());
    node.setProperty(
        CoreOptions.PORT_CONSTRAINTS,
        child.gates().isPresent() ? PortConstraints.FIXED_POS : PortConstraints.FIXED_SIDE);
    node.setProperty(CoreOptions.PORT_ALIGNMENT_DEFAULT, PortAlignment.CENTER);
    IndividualSpacings spacings = new IndividualSpacings();
    spacings.setProperty(CoreOptions.SPACING_PORT_PORT, child.spacing());
    node.setProperty(CoreOptions.SPACING_INDIVIDUAL, spacings);
    node.setX(layer * COLUMN);
    nodes.put(child.id(), node);
    children.put(child.id(), child);
  }

  private ElkPort exit(End end, int partition) {
    return end.border()
        ? gate(end, LayerConstraint.FIRST_SEPARATE, partition, PortSide.EAST)
        : port(end, PortSide.EAST);
  }

  private ElkPort entrance(End end, int partition) {
    return end.border()
        ? gate(end, LayerConstraint.LAST_SEPARATE, partition, PortSide.WEST)
        : port(end, PortSide.WEST);
  }

  private ElkPort port(End end, PortSide side) {
    ElkPort known = ports.get(end);
    if (known != null) {
      return known;
    }
    Child child = children.get(end.child());
    ElkNode node = nodes.get(end.child());
    if (child == null || node == null) {
      throw new IllegalStateException("no child " + end.child());
    }
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    child
        .gates()
        .ifPresent(
            gates ->
                port.setLocation(
                    side == PortSide.EAST ? child.along() : 0,
                    gates.getOrDefault(end.gate(), 0.0)));
    ports.put(end, port);
    return port;
  }

  private ElkPort gate(End end, LayerConstraint where, int partition, PortSide side) {
    ElkPort known = ports.get(end);
    if (known != null) {
      return known;
    }
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(1, 1);
    if (!fine) {
      node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, where);
    }
    node.setX(partition * COLUMN);
    node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    port.setLocation(side == PortSide.EAST ? 1 : 0, 0.5);
    ports.put(end, port);
    return port;
  }

  private static ElkEdge connect(ElkPort from, ElkPort to) {
    return ElkGraphUtil.createSimpleEdge(from, to);
  }

  private Sketch result() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) ->
            boxes.put(id, new Box(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
    Map<Piece, List<Point>> lines = new LinkedHashMap<>();
    edges.forEach((piece, edge) -> lines.put(piece, corners(edge)));
    Map<End, Point> gates = new LinkedHashMap<>();
    ports.forEach(
        (end, port) ->
            gates.put(
                end,
                new Point(
                    port.getParent().getX() + port.getX(), port.getParent().getY() + port.getY())));
    return new Sketch(boxes, lines, gates);
  }

  private static List<Point> corners(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
