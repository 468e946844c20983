package org.archigram.formats.onnx.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** What is known of the values of a graph: one pass over its nodes, in their order. */
public final class Facts {
  private static final Set<String> FUNCTIONS =
      Set.of("Exp", "Log", "Sigmoid", "Tanh", "Softplus", "Relu", "Abs");

  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, OnnxFile.Variable> stored = new HashMap<>();
  private final Optional<Facts> around;
  private final long opset;

  private Facts(OnnxFile.Graph graph, Optional<Facts> around, long opset) {
    this.around = around;
    this.opset = opset;
    graph.known().forEach(variable -> stored.put(variable.name(), variable));
    graph.outputs().forEach(variable -> stored.put(variable.name(), variable));
    graph.inputs().forEach(v -> facts.put(v.name(), Fact.of(v.element(), v.shape())));
    Set<String> acted = acted(graph);
    for (OnnxFile.Tensor tensor : graph.initializers()) {
      Fact fact = held(tensor);
      boolean weight = acted.contains(tensor.name()) && Elements.isReal(tensor.element());
      facts.put(tensor.name(), weight ? fact.withFixed(false) : fact);
    }
    graph.nodes().forEach(this::compute);
  }

  /** The facts of a whole graph. */
  public static Facts of(OnnxFile.Graph graph, long opset) {
    return new Facts(graph, Optional.empty(), opset);
  }

  /** The facts of a graph inside this one, which may read all values of this one. */
  public Facts inside(OnnxFile.Graph graph) {
    return new Facts(graph, Optional.of(this), opset);
  }

  /** What is known of the value called {@code name}. */
  public Fact of(String name) {
    Fact fact = facts.get(name);
    if (fact != null) {
      return fact;
    }
    return around.map(outer -> outer.of(name)).orElse(Fact.UNKNOWN);
  }

  /** A node with what is known of its inputs. */
  public Applied applied(OnnxFile.Node node) {
    return new Applied(node, opset, this::of);
  }

  /**
   * What a function is applied to, such as a temperature that is kept as its logarithm.
   *
   * <p>A function of a number that is not a weight would have been computed by the exporter.
   */
  private static Set<String> acted(OnnxFile.Graph graph) {
    Set<String> acted = new HashSet<>();
    for (OnnxFile.Node node : graph.nodes()) {
      if (node.standard() && FUNCTIONS.contains(node.operator())) {
        acted.add(node.input(0));
      }
    }
    return acted;
  }

  /** Whole numbers and single ones are part of the computation; all others are weights. */
  private static Fact held(OnnxFile.Tensor tensor) {
    Fact fact = Fact.of(tensor);
    boolean weights = Elements.isReal(tensor.element()) || Elements.isByte(tensor.element());
    return fact.withFixed(fact.number().isPresent() || !weights);
  }

  private void compute(OnnxFile.Node node) {
    Applied applied = applied(node);
    List<Fact> results = node.operator().equals("Constant") ? constant(node) : Rules.apply(applied);
    boolean fixed = isFixed(node);
    for (int i = 0; i < node.outputs().size(); i++) {
      Fact result = i < results.size() ? results.get(i) : Fact.UNKNOWN;
      result = bounded(result).withFixed(fixed);
      if (i == 0 && fixed && !node.operator().equals("Constant")) {
        result = Computing.numbers(applied, result);
      }
      facts.put(node.outputs().get(i), checked(node.outputs().get(i), result));
    }
  }

  /** Nodes in a row could give a value any number of dimensions; no real one has so many. */
  private static Fact bounded(Fact fact) {
    return fact.rank() > OnnxFile.MOST_DIMENSIONS
        ? Fact.of(fact.element(), Optional.empty())
        : fact;
  }

  /** Shapes follow from the file even where data does not; so do constants of constants. */
  private boolean isFixed(OnnxFile.Node node) {
    String operator = node.operator();
    if (operator.equals("Shape") || operator.equals("Size") || operator.equals("Constant")) {
      return true;
    }
    boolean random = operator.startsWith("Random") || operator.equals("Bernoulli");
    boolean nested = node.attributes().values().stream().anyMatch(a -> !a.graphs().isEmpty());
    return !random
        && !nested
        && !node.inputs().isEmpty()
        && node.inputs().stream().allMatch(in -> in.isEmpty() || of(in).fixed());
  }

  /** What the file itself says of a value comes first, where it says something definite. */
  private Fact checked(String name, Fact inferred) {
    OnnxFile.Variable known = stored.get(name);
    if (known == null || known.shape().isEmpty()) {
      return inferred;
    }
    int element = known.element() == Elements.UNKNOWN ? inferred.element() : known.element();
    List<Size> shape = merged(known.shape().get(), inferred.shape());
    return new Fact(
        element, Optional.of(shape), inferred.sizes(), inferred.real(), inferred.fixed());
  }

  private static List<Size> merged(List<Size> stored, Optional<List<Size>> inferred) {
    if (inferred.isEmpty() || inferred.get().size() != stored.size()) {
      return stored;
    }
    List<Size> merged = new java.util.ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      boolean known = stored.get(i).known().isPresent() || Sizing.isOpen(inferred.get().get(i));
      merged.add(known ? stored.get(i) : inferred.get().get(i));
    }
    return merged;
  }

  /** The value of a constant is one of several attributes. */
  private static List<Fact> constant(OnnxFile.Node node) {
    for (Map.Entry<String, OnnxFile.Attribute> entry : node.attributes().entrySet()) {
      OnnxFile.Attribute value = entry.getValue();
      if (value.tensor().isPresent()) {
        return List.of(Fact.of(value.tensor().get()));
      }
      if (!value.integers().isEmpty()) {
        boolean one = entry.getKey().equals("value_int");
        Fact list = Fact.list(value.integers().stream().map(Size::of).toList());
        return List.of(
            one ? list.withShape(List.of()).withSizes(list.sizes().orElseThrow()) : list);
      }
      if (value.reals().size() == 1 && entry.getKey().equals("value_float")) {
        double number = Elements.shortest(value.reals().get(0).floatValue());
        return List.of(
            new Fact(
                Elements.FLOAT,
                Optional.of(List.of()),
                Optional.empty(),
                Optional.of(number),
                true));
      }
    }
    return List.of();
  }
}
