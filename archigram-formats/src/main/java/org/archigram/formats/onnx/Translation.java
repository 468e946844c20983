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
  private final OnnxFile.Graph file;
  private final Facts facts;
  private final String path;
  private final Optional<Translation> around;
  private final Renamings renamings;
  private final Arrangement arrangement;
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
    file.initializers().forEach(tensor -> weightNames.add(tensor.name()));
    if (around.isEmpty()) {
      weightNames.addAll(Parameters.among(file));
    }
    file.inputs().forEach(input -> inputNames.add(input.name()));
    inputNames.removeAll(weightNames);
    renamings = new Renamings(file, facts, weightNames);
    arrangement = new Arrangement(file, facts, weightNames, renamings);
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

        @Override
        public boolean zero(String value) {
          return isZero(value);
        }
      };

  /** Whether a value is a weight that just one node reads. */
  private boolean isOwned(String written) {
    String name = renamings.resolved(written);
    return arrangement.holds(name) && uses(name) == 1;
  }

  /** Whether a value is zero in the file. */
  private boolean isZero(String written) {
    String name = renamings.resolved(written);
    OnnxFile.Node maker = renamings.maker(name);
    if (maker == null) {
      return isOwn(name)
          ? file.initializers().stream().anyMatch(t -> t.name().equals(name) && t.zero())
          : around.map(outer -> outer.isZero(name)).orElse(false);
    }
    return switch (maker.qualified()) {
      case "Constant" ->
          maker.attributes().values().stream()
              .anyMatch(a -> a.tensor().map(OnnxFile.Tensor::zero).orElse(false));
      case "ConstantOfShape" -> filling(maker) == 0;
      case "Expand", "Reshape", "Slice", "Unsqueeze", "Squeeze", "Transpose", "Tile" ->
          isZero(maker.input(0));
      case "Concat" -> maker.inputs().stream().allMatch(this::isZero);
      default -> false;
    };
  }

  private final Map<String, Integer> uses = new HashMap<>();

  private int uses(String name) {
    if (uses.isEmpty()) {
      for (OnnxFile.Node node : file.nodes()) {
        boolean counts =
            !renamings.isRenaming(node, node.outputs().isEmpty() ? "" : node.outputs().get(0));
        Order.read(node)
            .forEach(read -> uses.merge(renamings.resolved(read), counts ? 1 : 0, Integer::sum));
      }
      file.outputs()
          .forEach(output -> uses.merge(renamings.resolved(output.name()), 1, Integer::sum));
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

  /** A number that a graph hands out is one that the file holds. */
  private String constant(String name) {
    weights.putIfAbsent(name, new Graph.Weight("c", name, place(name)));
    return name;
  }

  /** What stands for a value: itself, the one that it is another name of, or a number. */
  private Argument read(String written, String symbol) {
    String name = renamings.resolved(written);
    Fact fact = facts.of(name);
    OnnxFile.Node maker = renamings.maker(name);
    boolean weight = isWeight(name, symbol);
    if (fact.fixed() && fact.number().isPresent() && !weight) {
      return new Argument.Number(fact.number().get());
    }
    if (!isOwn(name)) {
      return around.isPresent() ? around.get().read(name, symbol) : new Argument.Value(name);
    }
    if (weight) {
      String shown = symbol.equals("w") ? Parameters.symbol(name) : symbol;
      weights.putIfAbsent(name, new Graph.Weight(shown, name, place(name)));
    } else if (maker != null && maker.qualified().equals("ConstantOfShape")) {
      return new Argument.Number(filling(maker));
    } else if (maker == null && weightNames.contains(name)) {
      return new Argument.Constant("constant");
    } else if (fact.fixed() && !arrangement.carries(name)) {
      boolean computed = maker != null && !maker.operator().equals("Constant");
      return new Argument.Constant(maker != null && computed ? maker.operator() : "constant");
    } else if (maker != null && seen.add(maker.index())) {
      wanted.add(maker);
    }
    return new Argument.Value(name);
  }

  /** Whether a value is a weight, also one that has a single number or is filled with one. */
  private boolean isWeight(String name, String symbol) {
    if (arrangement.holds(name)) {
      return true;
    }
    Fact fact = facts.of(name);
    OnnxFile.Node maker = renamings.maker(name);
    boolean tensor =
        maker == null
            ? weightNames.contains(name)
            : maker.qualified().equals("ConstantOfShape") && isTold(maker.input(0));
    return tensor
        && Parameters.isPart(symbol)
        && fact.rank() > 0
        && Elements.isReal(fact.element());
  }

  /** What a tensor is filled with. */
  private static double filling(OnnxFile.Node node) {
    return Optional.ofNullable(node.attributes().get("value"))
        .flatMap(OnnxFile.Attribute::tensor)
        .flatMap(OnnxFile.Tensor::first)
        .orElse(0.0);
  }

  /** Whether the file holds these numbers; else they follow from sizes of data. */
  private boolean isTold(String name) {
    OnnxFile.Node maker = renamings.maker(name);
    return weightNames.contains(name) || (maker != null && maker.operator().equals("Constant"));
  }

  private boolean isOwn(String name) {
    return renamings.maker(name) != null || weightNames.contains(name) || inputNames.contains(name);
  }

  private void count() {
    for (OnnxFile.Node node : file.nodes()) {
      if (seen.contains(node.index())) {
        continue;
      }
      if (renamings.isCopy(node)) {
        folded.copies++;
      }
      String output = node.outputs().isEmpty() ? "" : node.outputs().get(0);
      boolean renaming = renamings.isRenaming(node, output);
      if (arrangement.carries(output) && !node.operator().equals("Constant") && !renaming) {
        folded.arranged();
      } else {
        folded.count(node, facts.of(output).fixed(), renaming);
      }
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
    file.outputs().forEach(output -> names.add(renamings.resolved(output.name())));
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
