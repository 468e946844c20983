package org.archigram.formats.onnx.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Puts the nodes of a graph in an order in which each follows those that it reads from. */
public final class Order {
  private final OnnxFile.Graph graph;
  private final Set<String> around;
  private final Map<String, Integer> makers = new HashMap<>();

  /** Starts with the values of the graphs around this one, which it may read. */
  public Order(OnnxFile.Graph graph, Set<String> around) {
    this.graph = graph;
    this.around = around;
  }

  /** The graph with its nodes in order; also in the graphs inside its nodes. */
  public OnnxFile.Graph ordered() throws Unreadable {
    Set<String> given = given();
    for (OnnxFile.Node node : graph.nodes()) {
      for (String output : node.outputs()) {
        boolean again = makers.put(output, node.index()) != null || given.contains(output);
        if (again && !output.isEmpty()) {
          throw FileWording.twice(output);
        }
      }
    }
    for (OnnxFile.Variable output : graph.outputs()) {
      require(output.name(), given, "the graph hands out");
    }
    List<OnnxFile.Node> nodes = new ArrayList<>();
    Set<String> visible = new LinkedHashSet<>(given);
    visible.addAll(makers.keySet());
    for (OnnxFile.Node node : sorted(given)) {
      nodes.add(inside(node, visible));
    }
    return new OnnxFile.Graph(
        graph.name(), nodes, graph.initializers(), graph.inputs(), graph.outputs(), graph.known());
  }

  private Set<String> given() {
    Set<String> given = new HashSet<>(around);
    graph.inputs().forEach(input -> given.add(input.name()));
    graph.initializers().forEach(tensor -> given.add(tensor.name()));
    return given;
  }

  private List<OnnxFile.Node> sorted(Set<String> given) throws Unreadable {
    List<OnnxFile.Node> nodes = graph.nodes();
    Map<Integer, List<Integer>> readers = new HashMap<>();
    int[] waiting = new int[nodes.size()];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (OnnxFile.Node node : nodes) {
      for (String input : read(node)) {
        Integer maker = makers.get(input);
        if (maker != null) {
          readers.computeIfAbsent(maker, m -> new ArrayList<>()).add(node.index());
          waiting[node.index()]++;
        } else {
          require(input, given, "node " + node.index() + " `" + label(node) + "` reads");
        }
      }
      if (waiting[node.index()] == 0) {
        ready.add(node.index());
      }
    }
    List<OnnxFile.Node> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      sorted.add(nodes.get(next));
      for (int reader : readers.getOrDefault(next, List.of())) {
        if (--waiting[reader] == 0) {
          ready.add(reader);
        }
      }
    }
    if (sorted.size() < nodes.size()) {
      throw FileWording.circular();
    }
    return sorted;
  }

  /** What a node reads, with what the graphs inside it read from outside. */
  public static Set<String> read(OnnxFile.Node node) {
    Set<String> read = new LinkedHashSet<>(node.inputs());
    for (OnnxFile.Attribute attribute : node.attributes().values()) {
      attribute.graphs().forEach(inner -> read.addAll(free(inner)));
    }
    read.remove("");
    return read;
  }

  private static Set<String> free(OnnxFile.Graph graph) {
    Set<String> free = new LinkedHashSet<>();
    graph.nodes().forEach(node -> free.addAll(read(node)));
    graph.outputs().forEach(output -> free.add(output.name()));
    graph.inputs().forEach(input -> free.remove(input.name()));
    graph.initializers().forEach(tensor -> free.remove(tensor.name()));
    graph.nodes().forEach(node -> node.outputs().forEach(free::remove));
    return free;
  }

  private void require(String value, Set<String> given, String who) throws Unreadable {
    if (!given.contains(value) && !makers.containsKey(value)) {
      throw FileWording.missing(value, who);
    }
  }

  private static OnnxFile.Node inside(OnnxFile.Node node, Set<String> visible) throws Unreadable {
    if (node.attributes().values().stream().allMatch(a -> a.graphs().isEmpty())) {
      return node;
    }
    Map<String, OnnxFile.Attribute> attributes = new java.util.LinkedHashMap<>();
    for (Map.Entry<String, OnnxFile.Attribute> entry : node.attributes().entrySet()) {
      OnnxFile.Attribute value = entry.getValue();
      List<OnnxFile.Graph> graphs = new ArrayList<>();
      for (OnnxFile.Graph graph : value.graphs()) {
        graphs.add(new Order(graph, visible).ordered());
      }
      attributes.put(
          entry.getKey(),
          new OnnxFile.Attribute(
              value.integers(), value.reals(), value.words(), value.tensor(), graphs));
    }
    return new OnnxFile.Node(
        node.index(), node.names(), node.inputs(), node.outputs(), attributes, node.hints());
  }

  private static String label(OnnxFile.Node node) {
    return OnnxFile.shown(node.names().node().isEmpty() ? node.operator() : node.names().node());
  }
}
