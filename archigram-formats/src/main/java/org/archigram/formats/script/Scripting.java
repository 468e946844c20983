package org.archigram.formats.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.formats.onnx.file.TensorNumbers;
import org.archigram.model.Weights;

/** Writes a file's graph as a program, node by node. */
public final class Scripting {
  private static final String INDENT = "    ";

  /** Where operators read what is measured, not trained. */
  private static final Map<String, List<Integer>> STILL =
      Map.of(
          "BatchNormalization", List.of(3, 4),
          "QuantizeLinear", List.of(1, 2),
          "DequantizeLinear", List.of(1, 2),
          "Resize", List.of(1, 2, 3),
          "Upsample", List.of(1));

  /** What hands on the numbers of a tensor. */
  private static final Set<String> SAME = Set.of("Identity", "Cast");

  private Scripting() {}

  /**
   * The program of a graph.
   *
   * @param title what it is called
   * @param graph its nodes in the order of computation
   * @throws UnsupportedOperationException where something in it does not run, with the words for it
   */
  public static ModelScript of(Path file, String title, OnnxFile.Graph graph, long opset) {
    try {
      return written(file, title, graph, opset);
    } catch (UnknownOperator e) {
      throw new UnsupportedOperationException(e.getMessage(), e);
    }
  }

  private static ModelScript written(Path file, String title, OnnxFile.Graph graph, long opset)
      throws UnknownOperator {
    Body.Shared shared = new Body.Shared();
    Body body = new Body(graph, Facts.of(graph, opset), shared, INDENT);
    Set<String> held =
        graph.initializers().stream().map(OnnxFile.Tensor::name).collect(Collectors.toSet());
    List<ModelScript.Input> inputs = new ArrayList<>();
    for (OnnxFile.Variable input : graph.inputs()) {
      if (!held.contains(input.name())) {
        String name = body.name(input.name());
        boolean whole = !Elements.isReal(input.element());
        inputs.add(new ModelScript.Input(input.name(), whole, input.shape()));
        body.line(name + " = " + typed("x" + (inputs.size() - 1), input.element()));
      }
    }
    body.write();
    List<String> results = new ArrayList<>();
    for (OnnxFile.Variable output : graph.outputs()) {
      results.add(body.read(output.name()));
    }
    body.line("return [" + String.join(", ", results) + "]");
    return new ModelScript(
        title,
        head(inputs.size()) + shared.text + "\n" + helpers(),
        names(graph, shared.tensors),
        inputs,
        graph.outputs().stream().map(output -> output(graph, output.name())).toList(),
        weights(file, shared.tensors),
        movable(graph),
        shared.tensors.values().stream().noneMatch(OnnxFile.Tensor::external));
  }

  private static ModelScript.Output output(OnnxFile.Graph graph, String name) {
    return new ModelScript.Output(
        name,
        graph.nodes().stream()
            .filter(node -> node.outputs().contains(name))
            .map(OnnxFile.Node::operator)
            .findFirst()
            .orElse(""));
  }

  /** How the text speaks of the tensors that the graph itself holds. */
  private static Map<String, String> names(
      OnnxFile.Graph graph, Map<String, OnnxFile.Tensor> tensors) {
    Set<OnnxFile.Tensor> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(graph.initializers());
    Map<String, String> names = new LinkedHashMap<>();
    tensors.forEach(
        (attribute, tensor) -> {
          if (own.contains(tensor)) {
            names.put(attribute, tensor.name());
          }
        });
    return names;
  }

  /** What is stored once for a weight and for a statistic cannot move. */
  private static Set<String> movable(OnnxFile.Graph graph) {
    Set<String> movable = new LinkedHashSet<>();
    for (OnnxFile.Tensor tensor : graph.initializers()) {
      if (tensor.element() == Elements.FLOAT && !tensor.dimensions().isEmpty()) {
        movable.add(tensor.name());
      }
    }
    keepStill(graph, new HashMap<>(), movable);
    return movable;
  }

  /** Graphs inside read what those around them hold. */
  private static void keepStill(
      OnnxFile.Graph graph, Map<String, String> other, Set<String> movable) {
    for (OnnxFile.Node node : graph.nodes()) {
      if (SAME.contains(node.operator()) && node.outputs().size() == 1) {
        String from = node.input(0);
        other.put(node.outputs().get(0), other.getOrDefault(from, from));
      }
      for (int position : STILL.getOrDefault(node.operator(), List.of())) {
        String read = node.input(position);
        movable.remove(other.getOrDefault(read, read));
      }
      node.attributes().values().stream()
          .flatMap(attribute -> attribute.graphs().stream())
          .forEach(inner -> keepStill(inner, other, movable));
    }
  }

  private static String typed(String given, int element) {
    return element == Elements.UNKNOWN || Elements.isReal(element)
        ? given
        : element == Elements.BOOL ? "(" + given + " != 0)" : given + ".long()";
  }

  private static String head(int inputs) {
    StringBuilder head = new StringBuilder("def forward(self");
    for (int i = 0; i < inputs; i++) {
      head.append(", x").append(i).append(": Tensor");
    }
    return head.append(") -> List[Tensor]:\n").toString();
  }

  private static Weights weights(Path file, Map<String, OnnxFile.Tensor> tensors) {
    Map<String, Weights.Entry> entries = new LinkedHashMap<>();
    tensors.forEach(
        (attribute, tensor) ->
            entries.put(
                attribute,
                new Weights.Entry(
                    tensor.dimensions().stream().map(Math::toIntExact).toList(),
                    () -> TensorNumbers.read(file, tensor))));
    return new Weights(entries);
  }

  private static String helpers() {
    try (InputStream text = Scripting.class.getResourceAsStream("helpers.txt")) {
      if (text == null) {
        throw new IllegalStateException("helpers.txt is missing");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
