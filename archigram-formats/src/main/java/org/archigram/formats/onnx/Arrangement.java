package org.archigram.formats.onnx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.onnx.fact.Fact;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.fact.Sizing;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.formats.onnx.file.Order;
import org.archigram.model.Size;

/**
 * Which values hold the weights of a graph.
 *
 * <p>Before: tensors of the file, and nodes that cut, join, turn, scale or unpack them. After:
 * where what is read at the end has just the numbers of the tensors behind it, those ends are the
 * weights; else the tensors are, and the nodes compute with them.
 */
final class Arrangement {
  /** Operators that give the numbers of their first input another place, type or scale. */
  private static final Set<String> CARRYING =
      Set.of(
          "Identity",
          "Cast",
          "Slice",
          "Split",
          "Squeeze",
          "Unsqueeze",
          "Transpose",
          "Reshape",
          "Flatten",
          "QuantizeLinear",
          "DequantizeLinear",
          "Neg");

  private static final Set<String> SCALING = Set.of("Mul", "Div", "Add", "Sub");

  private final OnnxFile.Graph file;
  private final Facts facts;
  private final Renamings renamings;
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final Set<String> weights = new LinkedHashSet<>();

  /** Looks at a graph; {@code tensors} are what it holds, or what is taken for it. */
  Arrangement(OnnxFile.Graph file, Facts facts, Set<String> tensors, Renamings renamings) {
    this.file = file;
    this.facts = facts;
    this.renamings = renamings;
    tensors.forEach(this::store);
    for (OnnxFile.Node node : file.nodes()) {
      if (node.operator().equals("Constant") || renamings.isCopy(node)) {
        node.outputs().forEach(this::store);
      } else {
        List<String> sources = sources(node);
        node.outputs().forEach(output -> join(output, sources));
      }
    }
    choose();
  }

  /** Whether a value is one of the weights. */
  boolean holds(String value) {
    return weights.contains(value);
  }

  /** Whether a value has the numbers of tensors, perhaps in another place or scale. */
  boolean carries(String value) {
    return parents.containsKey(value);
  }

  private void store(String name) {
    Fact fact = facts.of(name);
    boolean numbers =
        Elements.isReal(fact.element())
            || Elements.isByte(fact.element())
            || fact.element() == Elements.UNKNOWN;
    if (numbers && !(fact.fixed() && fact.number().isPresent())) {
      stored.add(name);
      parents.put(name, name);
    }
  }

  /** The inputs whose numbers a node hands on, where it hands on all and makes no others. */
  private List<String> sources(OnnxFile.Node node) {
    String operator = node.operator();
    List<String> inputs = node.inputs().stream().filter(input -> !input.isEmpty()).toList();
    if (!node.standard() || inputs.isEmpty()) {
      return List.of();
    }
    if (operator.equals("Concat")) {
      return inputs.stream().allMatch(parents::containsKey) ? inputs : List.of();
    }
    if (CARRYING.contains(operator)) {
      boolean first = parents.containsKey(inputs.get(0)) && isNumbers(node.outputs().get(0));
      boolean others = inputs.stream().skip(1).allMatch(in -> isGiven(in));
      return first && others ? inputs.subList(0, 1) : List.of();
    }
    if (SCALING.contains(operator) && inputs.size() == 2) {
      List<String> carried = inputs.stream().filter(parents::containsKey).toList();
      boolean scaled = inputs.stream().anyMatch(in -> facts.of(in).number().isPresent());
      return carried.size() == 1 && scaled ? carried : List.of();
    }
    return List.of();
  }

  /** Unpacking may need scales, which the file holds too. */
  private boolean isGiven(String input) {
    return facts.of(input).fixed() || stored.contains(input);
  }

  private boolean isNumbers(String value) {
    return !Elements.isIndex(facts.of(value).element());
  }

  private void join(String output, List<String> sources) {
    for (String source : sources) {
      parents.putIfAbsent(output, output);
      parents.put(root(output), root(source));
    }
  }

  private String root(String value) {
    String root = value;
    while (!parents.getOrDefault(root, root).equals(root)) {
      root = parents.getOrDefault(root, root);
    }
    for (String at = value; !at.equals(root); ) {
      String next = parents.getOrDefault(at, root);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  private void choose() {
    Map<String, Set<String>> ends = new LinkedHashMap<>();
    for (String read : read()) {
      String end = renamings.resolved(read);
      if (parents.containsKey(end)) {
        ends.computeIfAbsent(root(end), root -> new LinkedHashSet<>()).add(end);
      }
    }
    Map<String, Set<String>> tensors = new LinkedHashMap<>();
    stored.forEach(t -> tensors.computeIfAbsent(root(t), root -> new LinkedHashSet<>()).add(t));
    tensors.forEach(
        (root, from) -> {
          Set<String> to = ends.getOrDefault(root, Set.of());
          Optional<Size> count = count(from);
          weights.addAll(count.isPresent() && count.equals(count(to)) ? to : from);
        });
  }

  /** What is read by more than a change of place. */
  private Set<String> read() {
    Set<String> read = new LinkedHashSet<>();
    for (OnnxFile.Node node : file.nodes()) {
      if (sources(node).isEmpty() || renamings.isCopy(node)) {
        read.addAll(Order.read(node));
      }
    }
    file.outputs().forEach(output -> read.add(output.name()));
    return read;
  }

  private Optional<Size> count(Set<String> values) {
    Size count = Size.ZERO;
    for (String value : values) {
      Optional<List<Size>> shape = facts.of(value).shape();
      if (shape.isEmpty() || shape.get().stream().anyMatch(Sizing::isOpen)) {
        return Optional.empty();
      }
      count = count.plus(Sizing.product(shape.get()));
    }
    return Optional.of(count);
  }
}
