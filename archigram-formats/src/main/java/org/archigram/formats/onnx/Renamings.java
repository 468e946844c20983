package org.archigram.formats.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.fact.Sizing;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;
import org.jspecify.annotations.Nullable;

/** Other names of the same value: what nodes hand on as it came. */
final class Renamings {
  private final Facts facts;
  private final Set<String> tensors;
  private final Map<String, OnnxFile.Node> makers = new HashMap<>();

  /** Looks at a graph; {@code tensors} are the values that are weights or inputs taken for them. */
  Renamings(OnnxFile.Graph file, Facts facts, Set<String> tensors) {
    this.facts = facts;
    this.tensors = tensors;
    file.nodes().forEach(node -> node.outputs().forEach(output -> makers.put(output, node)));
  }

  /** The node that makes a value, if one of the graph does. */
  OnnxFile.@Nullable Node maker(String value) {
    return makers.get(value);
  }

  /** Follows other names of the same value. */
  String resolved(String written) {
    String name = written;
    OnnxFile.Node maker = makers.get(name);
    while (maker != null && isRenaming(maker, name) && !isCopy(maker)) {
      name = maker.input(0);
      maker = makers.get(name);
    }
    return name;
  }

  /** Whether an output of a node is just another name of its first input. */
  boolean isRenaming(OnnxFile.Node node, String output) {
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
    Optional<List<Size>> before = facts.of(node.input(0)).shape();
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
  boolean isCopy(OnnxFile.@Nullable Node node) {
    if (node == null || !node.operator().equals("Identity") || node.outputs().isEmpty()) {
      return false;
    }
    String from = node.input(0);
    boolean made = node.outputs().get(0).startsWith("onnx::");
    return tensors.contains(from) && (made || facts.of(from).rank() <= 1);
  }
}
