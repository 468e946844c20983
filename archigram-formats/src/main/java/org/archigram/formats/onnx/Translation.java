package org.archigram.formats.onnx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.graph.Operation;
import org.archigram.formats.onnx.fact.Fact;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.fact.Sizing;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.formats.onnx.file.Order;
import org.archigram.model.Shape;
import org.archigram.model.Type;
import org.archigram.model.problem.Place;

/**
 * Says what the nodes of a graph mean, from the outputs backwards.
 *
 * <p>Before: nodes as the file has them. After: the operations that data or weights pass through.
 * Constants, other names for a value, and what only computes shapes fall away.
 */
final class Translation {
  private static final Set<String> ARRANGING =
      Set.of("Reshape", "Transpose", "Squeeze", "Unsqueeze", "Flatten");

  private final OnnxFile.Graph file;
  private final Facts facts;
  private final String path;
  private final Optional<Translation> around;
  private final Map<String, OnnxFile.Node> makers = new HashMap<>();
  private final Set<String> weightNames = new LinkedHashSet<>();
  private final Set<String> inputNames = new LinkedHashSet<>();
  private final Map<String, Graph.Weight> weights = new LinkedHashMap<>();
  private final Map<Integer, Operation> operations = new TreeMap<>();
  private final Deque<OnnxFile.Node> wanted = new ArrayDeque<>();
  private final Set<Integer> seen = new LinkedHashSet<>();
  final Folded folded = new Folded();

  Translation(OnnxFile.Graph file, Facts facts, String path, Optional<Translation> around) {
    this.file = file;
    this.facts = facts;
    this.path = path;
    this.around = around;
    file.nodes().forEach(node -> node.outputs().forEach(output -> makers.put(output, node)));
    file.initializers().forEach(tensor -> weightNames.add(tensor.name()));
    if (around.isEmpty()) {
      weightNames.addAll(Parameters.among(file));
    }
    file.inputs().forEach(input -> inputNames.add(input.name()));
    inputNames.removeAll(weightNames);
  }

  /** How many inputs of the file are taken for weights. */
  int inputsTakenForWeights() {
    return (int) file.inputs().stream().filter(i -> weightNames.contains(i.name())).count();
  }

  Graph graph(String name) {
    List<Graph.Port> outputs = new ArrayList<>();
    for (OnnxFile.Variable output : file.outputs()) {
      outputs.add(output(output.name()));
    }
    work();
    List<Graph.Port> inputs =
        file.inputs().stream()
            .filter(input -> inputNames.contains(input.name()))
            .map(
                input ->
                    new Graph.Port(
                        PortNames.of(input.name(), "x"), input.name(), place(input.name())))
            .toList();
    count();
    return new Graph(name, inputs, outputs, List.copyOf(operations.values()), weights, types());
  }

  private void work() {
    while (!wanted.isEmpty()) {
      OnnxFile.Node node = wanted.remove();
      Writing writing = new Writing(facts.applied(node), reading);
      Branches branches = new Branches(this::inner);
      if (branches.knows(node)) {
        branches.write(writing);
      } else {
        Meanings.write(writing);
      }
      Map<String, Argument.Earlier> results = writing.results();
      operations.put(
          position(node),
          new Operation(
              node.index(),
              Modules.of(node),
              Modules.home(node),
              writing.steps(),
              results,
              place(node)));
    }
  }

  private final Writing.Reading reading =
      new Writing.Reading() {
        @Override
        public Argument apply(String value, String symbol) {
          return read(value, symbol);
        }

        @Override
        public boolean owned(String value) {
          return isOwned(value);
        }
      };

  /** Whether a value is a weight of real numbers that just one node reads. */
  private boolean isOwned(String written) {
    String name = resolved(written);
    boolean held = weightNames.contains(name) || facts.of(name).fixed();
    boolean real =
        facts.of(name).element() == Elements.UNKNOWN || Elements.isReal(facts.of(name).element());
    return held && real && !inputNames.contains(name) && uses(name) == 1;
  }

  private final Map<String, Integer> uses = new HashMap<>();

  private int uses(String name) {
    if (uses.isEmpty()) {
      for (OnnxFile.Node node : file.nodes()) {
        boolean counts = !isRenaming(node, node.outputs().isEmpty() ? "" : node.outputs().get(0));
        Order.read(node).forEach(read -> uses.merge(resolved(read), counts ? 1 : 0, Integer::sum));
      }
      file.outputs().forEach(output -> uses.merge(resolved(output.name()), 1, Integer::sum));
    }
    return uses.getOrDefault(name, 0);
  }

  private final Map<Integer, Integer> positions = new HashMap<>();

  /** The place of a node in the order of computation. */
  private int position(OnnxFile.Node node) {
    if (positions.isEmpty()) {
      for (int i = 0; i < file.nodes().size(); i++) {
        positions.put(file.nodes().get(i).index(), i);
      }
    }
    return positions.getOrDefault(node.index(), 0);
  }

  private Graph inner(OnnxFile.Graph graph, String name) {
    Translation inside =
        new Translation(graph, facts.inside(graph), path + "." + name, Optional.of(this));
    Graph translated = inside.graph(name);
    folded.add(inside.folded);
    return translated;
  }

  private Graph.Port output(String name) {
    Argument stands = read(name, "w");
    String value = stands instanceof Argument.Value known ? known.name() : constant(name);
    return new Graph.Port(
        name.startsWith("input") ? "y" : PortNames.of(name, "y"), value, place(name));
  }

  /** A number that a graph hands out is a weight that nothing trains. */
  private String constant(String name) {
    weights.putIfAbsent(name, new Graph.Weight("c", false, name, place(name)));
    return name;
  }

  /** What stands for a value: itself, the one that it is another name of, or a number. */
  private Argument read(String written, String symbol) {
    String name = resolved(written);
    Fact fact = facts.of(name);
    if (fact.fixed() && fact.number().isPresent()) {
      return new Argument.Number(fact.number().get());
    }
    if (!isOwn(name)) {
      return around.isPresent() ? around.get().read(name, symbol) : new Argument.Value(name);
    }
    OnnxFile.Node maker = makers.get(name);
    if (maker != null && maker.qualified().equals("ConstantOfShape")) {
      return new Argument.Number(filling(maker));
    }
    boolean held =
        weightNames.contains(name) || isCopy(maker) || (fact.fixed() && !isArrangement(name));
    boolean own = held && !inputNames.contains(name);
    if (own && isPlainConstant(name, fact) && !Parameters.isTrained(symbol, name, fact)) {
      boolean computed = maker != null && !maker.operator().equals("Constant");
      return new Argument.Constant(maker != null && computed ? maker.operator() : "constant");
    }
    if (own) {
      boolean trained = Parameters.isTrained(symbol, name, fact);
      String shown = symbol.equals("w") ? Parameters.symbol(name, trained) : symbol;
      weights.putIfAbsent(name, new Graph.Weight(shown, trained, name, place(name)));
    } else if (maker != null && seen.add(maker.index())) {
      wanted.add(maker);
    }
    return new Argument.Value(name);
  }

  /** What a tensor is filled with. */
  private static double filling(OnnxFile.Node node) {
    return Optional.ofNullable(node.attributes().get("value"))
        .flatMap(OnnxFile.Attribute::tensor)
        .flatMap(OnnxFile.Tensor::first)
        .orElse(0.0);
  }

  /** Whether a value is no weight: it is computed from shapes, or holds indices or conditions. */
  private boolean isPlainConstant(String name, Fact fact) {
    OnnxFile.Node maker = makers.get(name);
    boolean computed = maker != null && !maker.operator().equals("Constant") && !isCopy(maker);
    return fact.fixed() && (computed || Elements.isIndex(fact.element()));
  }

  /** Whether a value is just another arrangement of weights that the file holds. */
  private boolean isArrangement(String name) {
    OnnxFile.Node maker = makers.get(name);
    if (maker == null || !ARRANGING.contains(maker.operator()) || maker.inputs().isEmpty()) {
      return false;
    }
    String from = resolved(maker.input(0));
    Fact source = facts.of(from);
    OnnxFile.Node before = makers.get(from);
    boolean stored =
        weightNames.contains(from) || (before != null && before.operator().equals("Constant"));
    boolean numbers = Elements.isReal(source.element()) && source.rank() > 0;
    return (stored && numbers) || isArrangement(from);
  }

  private boolean isOwn(String name) {
    return makers.containsKey(name) || weightNames.contains(name) || inputNames.contains(name);
  }

  /** Follows other names of the same value. */
  private String resolved(String written) {
    String name = written;
    OnnxFile.Node maker = makers.get(name);
    while (maker != null && isRenaming(maker, name) && !isCopy(maker)) {
      name = maker.input(0);
      maker = makers.get(name);
    }
    return name;
  }

  private boolean isRenaming(OnnxFile.Node node, String output) {
    boolean plain = node.standard() && !node.inputs().isEmpty() && !node.outputs().isEmpty();
    if (!plain || !output.equals(node.outputs().get(0))) {
      return false;
    }
    return switch (node.operator()) {
      case "Identity", "Cast" -> true;
      case "Reshape", "Expand", "Flatten" -> keepsShape(node, output);
      case "Dropout" -> !facts.of(node.input(2)).number().filter(t -> t != 0).isPresent();
      default -> false;
    };
  }

  private boolean keepsShape(OnnxFile.Node node, String output) {
    Optional<java.util.List<org.archigram.model.Size>> before = facts.of(node.input(0)).shape();
    return before.isPresent()
        && before.get().stream().noneMatch(Sizing::isOpen)
        && before.equals(facts.of(output).shape());
  }

  /**
   * Whether a node gives a second name to weights that only happen to have the same numbers.
   *
   * <p>Exporters store such weights once: all biases that are zero, all kernels that a fused
   * normalisation made zero. They are different weights, and keep the names they had. A matrix of a
   * module that is stored once is shared.
   */
  private boolean isCopy(OnnxFile.@org.jspecify.annotations.Nullable Node node) {
    if (node == null || !node.operator().equals("Identity") || node.outputs().isEmpty()) {
      return false;
    }
    String from = node.input(0);
    boolean made = node.outputs().get(0).startsWith("onnx::");
    return weightNames.contains(from) && (made || facts.of(from).rank() <= 1);
  }

  private void count() {
    for (OnnxFile.Node node : file.nodes()) {
      if (seen.contains(node.index())) {
        continue;
      }
      if (isCopy(node)) {
        folded.copies++;
      }
      String output = node.outputs().isEmpty() ? "" : node.outputs().get(0);
      folded.count(node, facts.of(output).fixed(), isRenaming(node, output));
    }
  }

  private Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>(inputNames);
    names.addAll(weights.keySet());
    for (Operation operation : operations.values()) {
      names.addAll(operation.results().keySet());
      names.addAll(operation.reads());
    }
    file.outputs().forEach(output -> names.add(resolved(output.name())));
    for (String name : names) {
      facts.of(name).shape().ifPresent(shape -> types.put(name, Type.of(Shape.of(shape))));
    }
    return types;
  }

  private Place place(OnnxFile.Node node) {
    String name = node.names().node();
    return new Place.AtPath(
        path
            + ".node["
            + node.index()
            + "]"
            + (name.isEmpty() ? "" : " \"" + OnnxFile.shown(name) + "\""));
  }

  private Place place(String value) {
    return new Place.AtPath(path + " \"" + OnnxFile.shown(value) + "\"");
  }
}
