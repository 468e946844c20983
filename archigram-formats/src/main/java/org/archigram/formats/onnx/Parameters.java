package org.archigram.formats.onnx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;

/**
 * Which values of a file are weights.
 *
 * <p>The format does not say: it knows inputs, and tensors that it holds. Files that were written
 * without their weights list them as inputs. So an input is taken for a weight when the file holds
 * no weights and the input is named or used as one.
 */
final class Parameters {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(^|.*[._:/])(weight|bias|gamma|beta|running_mean|running_var|\\w*_token|pos_embed"
              + "|\\w*embed(ding)?s?|\\w*bias_table|attention_biases|scale|alpha|kernel|param\\w*"
              + "|[wb]_?\\d*)$");

  /** Where an operator has weights. */
  private static final Map<String, List<Integer>> WEIGHTED =
      Map.of(
          "Conv", List.of(1, 2),
          "ConvTranspose", List.of(1, 2),
          "Gemm", List.of(1, 2),
          "BatchNormalization", List.of(1, 2, 3, 4),
          "LayerNormalization", List.of(1, 2),
          "InstanceNormalization", List.of(1, 2),
          "LSTM", List.of(1, 2, 3),
          "GRU", List.of(1, 2, 3));

  private static final int LONGEST_SYMBOL = 16;

  private static final Set<String> PARTS = Set.of("W", "R", "P", "b", "γ", "β", "E");

  private Parameters() {}

  /** The names of the inputs that are weights. */
  static Set<String> among(OnnxFile.Graph graph) {
    Set<String> held = new LinkedHashSet<>();
    graph.initializers().forEach(tensor -> held.add(tensor.name()));
    boolean holdsWeights =
        graph.initializers().stream()
            .anyMatch(t -> !t.dimensions().isEmpty() && !Elements.isWhole(t.element()));
    Set<String> weights = new LinkedHashSet<>();
    if (!holdsWeights) {
      Set<String> used = used(graph);
      for (OnnxFile.Variable input : graph.inputs()) {
        // Exporters list what a user gives first.
        boolean behind = !weights.isEmpty();
        if (behind || used.contains(input.name()) || isNamed(input.name())) {
          weights.add(input.name());
        }
      }
      spread(graph, weights);
    }
    weights.removeAll(held);
    return weights;
  }

  private static Set<String> used(OnnxFile.Graph graph) {
    Set<String> used = new LinkedHashSet<>();
    for (OnnxFile.Node node : graph.nodes()) {
      WEIGHTED
          .getOrDefault(node.operator(), List.of())
          .forEach(position -> used.add(node.input(position)));
    }
    return used;
  }

  /** What is just another name of something used as a weight is one too, and the reverse. */
  private static void spread(OnnxFile.Graph graph, Set<String> weights) {
    Set<String> used = used(graph);
    for (OnnxFile.Node node : graph.nodes()) {
      boolean alias = node.operator().equals("Identity") && node.outputs().size() == 1;
      boolean named =
          alias && (used.contains(node.outputs().get(0)) || isNamed(node.outputs().get(0)));
      if (named && graph.inputs().stream().anyMatch(i -> i.name().equals(node.input(0)))) {
        weights.add(node.input(0));
      }
    }
  }

  static boolean isNamed(String name) {
    return name.length() < 500 && NAMED.matcher(name).matches();
  }

  /** A symbol for a weight that is known by its name: {@code pos_embed}; else {@code w}. */
  static String symbol(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    boolean plain = last.startsWith("onnx::") || last.matches("(?i)weight|kernel|w_?\\d*");
    if (plain || !isNamed(name) || last.length() > LONGEST_SYMBOL) {
      return "w";
    }
    return last.matches("(?i)bias|b_?\\d*") ? "b" : PortNames.of(last, "w");
  }

  /** Whether a symbol is that of a part of a layer, which is a weight even where it is small. */
  static boolean isPart(String symbol) {
    return PARTS.contains(symbol);
  }
}
