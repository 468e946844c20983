package org.archigram.formats.script;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.formats.onnx.fact.Facts;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;

/** The lines of one graph; graphs inside read what those around them made. */
final class Body {
  private final OnnxFile.Graph graph;
  private final Facts facts;
  private final Optional<Body> around;
  private final Shared shared;
  private final String indent;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, OnnxFile.Tensor> held = new HashMap<>();

  /** What all graphs of a file share: the text, and the tensors that it keeps. */
  static final class Shared {
    final StringBuilder text = new StringBuilder();
    final Map<String, OnnxFile.Tensor> tensors = new LinkedHashMap<>();
    private int number;

    String fresh() {
      return "v" + number++;
    }

    /** How the text speaks of a tensor. */
    String attribute(OnnxFile.Tensor tensor) {
      String name = "w" + tensors.size();
      tensors.put(name, tensor);
      return "self." + name;
    }
  }

  Body(OnnxFile.Graph graph, Facts facts, Shared shared, String indent) {
    this(graph, facts, Optional.empty(), shared, indent);
  }

  private Body(
      OnnxFile.Graph graph, Facts facts, Optional<Body> around, Shared shared, String indent) {
    this.graph = graph;
    this.facts = facts;
    this.around = around;
    this.shared = shared;
    this.indent = indent;
    graph.initializers().forEach(tensor -> held.put(tensor.name(), tensor));
  }

  /** A graph inside of this one, further to the right. */
  Body inside(OnnxFile.Graph inner) {
    return new Body(inner, facts.inside(inner), Optional.of(this), shared, indent + "    ");
  }

  OnnxFile.Graph graph() {
    return graph;
  }

  /** Says what text stands for a value. */
  void define(String value, String text) {
    names.put(value, text);
  }

  /** A new name for a value. */
  String name(String value) {
    String name = shared.fresh();
    names.put(value, name);
    return name;
  }

  String fresh() {
    return shared.fresh();
  }

  void line(String text) {
    shared.text.append(indent).append(text).append('\n');
  }

  /** The text that stands for a value. */
  String read(String value) throws UnknownOperator {
    String name = names.get(value);
    if (name != null) {
      return name;
    }
    OnnxFile.Tensor tensor = held.get(value);
    if (tensor != null) {
      String text = written(tensor);
      names.put(value, text);
      return text;
    }
    if (around.isPresent()) {
      return around.get().read(value);
    }
    throw new UnknownOperator("`" + OnnxFile.shown(value) + "` is read before it is computed");
  }

  /** Whole numbers are written out where they are few, so that none is rounded. */
  String written(OnnxFile.Tensor tensor) throws UnknownOperator {
    if (tensor.integers().isPresent() && Elements.isIndex(tensor.element())) {
      List<Long> numbers = tensor.integers().get();
      String shape = Call.list(tensor.dimensions());
      String values =
          numbers.isEmpty()
              ? "torch.zeros([0], dtype=4)"
              : "torch.tensor(" + Call.list(numbers) + ", dtype=4)";
      String whole = values + ".reshape(" + shape + ")";
      return tensor.element() == Elements.BOOL ? "(" + whole + " != 0)" : whole;
    }
    String read = shared.attribute(tensor);
    boolean real = Elements.isReal(tensor.element());
    return real
        ? read
        : tensor.element() == Elements.BOOL ? "(" + read + " != 0)" : read + ".long()";
  }

  /** Writes all nodes. */
  void write() throws UnknownOperator {
    for (OnnxFile.Node node : graph.nodes()) {
      Operators.write(new Call(facts.applied(node), this));
    }
  }
}
