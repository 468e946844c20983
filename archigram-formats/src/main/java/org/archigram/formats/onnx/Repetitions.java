package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.graph.Operation;
import org.archigram.formats.graph.Step;
import org.archigram.formats.onnx.file.OnnxFile;

/** Writes loops and scans: what each round reads, and what it hands to the next. */
final class Repetitions {
  private static final Set<String> KNOWN = Set.of("Loop", "Scan", "SequenceMap");
  private static final int OLD_SCAN = 9;

  private final Writing writing;
  private final OnnxFile.Node node;
  private final Graph body;

  Repetitions(Writing writing, Graph body) {
    this.writing = writing;
    this.node = writing.node.node;
    this.body = body;
  }

  static boolean knows(OnnxFile.Node node) {
    return node.standard() && KNOWN.contains(node.operator());
  }

  void write() {
    Set<String> read = new LinkedHashSet<>();
    body.operations().stream().map(Operation::reads).forEach(read::addAll);
    List<Graph.Port> inputs = new ArrayList<>();
    List<Step.RoundInput> sources = new ArrayList<>();
    for (int i = 0; i < body.inputs().size(); i++) {
      String value = body.inputs().get(i).value();
      boolean handedOn = body.outputs().stream().anyMatch(port -> port.value().equals(value));
      Optional<Step.RoundInput> source =
          read.contains(value) || handedOn ? source(i) : Optional.empty();
      if (source.isPresent()) {
        inputs.add(body.inputs().get(i));
        sources.add(source.get());
      }
    }
    Graph used =
        new Graph(
            body.name(), inputs, body.outputs(), body.operations(), body.weights(), body.types());
    int step =
        writing.repeat(
            new Step.Repeat(node.qualified(), count(), control(inputs), used, sources, outputs()));
    for (int i = 0; i < Math.min(node.outputs().size(), outputs().size()); i++) {
      writing.result(i, new Argument.Earlier(step, i));
    }
  }

  /** How often the body is computed, where the file tells it. */
  private Optional<Long> count() {
    return node.operator().equals("Loop")
        ? writing.node.known(0).filter(all -> all.size() == 1).map(all -> all.get(0))
        : Optional.empty();
  }

  /** The number of rounds and the first condition, where data gives them. */
  private List<Argument> control(List<Graph.Port> used) {
    List<Argument> control = new ArrayList<>();
    for (int i = 0; i < 2 && node.operator().equals("Loop"); i++) {
      boolean read = i == 1 && body.inputs().size() > 1 && used.contains(body.inputs().get(1));
      if (writing.node.has(i) && !writing.node.in(i).fixed() && !read) {
        control.add(writing.in(i, "c"));
      }
    }
    return control;
  }

  /** Where an input of the body comes from. */
  private Optional<Step.RoundInput> source(int position) {
    return switch (node.operator()) {
      case "Loop" -> loop(position);
      case "Scan" -> scan(position);
      default ->
          writing.node.has(position)
              ? Optional.of(from(Step.Source.EACH, position, 0))
              : Optional.empty();
    };
  }

  private Optional<Step.RoundInput> loop(int position) {
    if (position == 0) {
      return Optional.of(new Step.RoundInput(Step.Source.NUMBER, Optional.empty(), 0));
    }
    return writing.node.has(position)
        ? Optional.of(carried(position, position, position - 1))
        : Optional.empty();
  }

  private Optional<Step.RoundInput> scan(int position) {
    int offset = writing.node.opset < OLD_SCAN ? 1 : 0;
    if (!writing.node.has(position + offset)) {
      return Optional.empty();
    }
    return position < states()
        ? Optional.of(carried(position, position + offset, position))
        : Optional.of(from(Step.Source.EACH, position + offset, 0));
  }

  private int states() {
    int scanned = (int) writing.node.integer("num_scan_inputs", 0);
    return Math.max(0, body.inputs().size() - scanned);
  }

  /** What the body hands on as it came is the same in all rounds. */
  private Step.RoundInput carried(int input, int position, int output) {
    boolean same =
        output >= body.outputs().size()
            || body.inputs().get(input).value().equals(body.outputs().get(output).value());
    return from(same ? Step.Source.SAME : Step.Source.BEFORE, position, output);
  }

  private Step.RoundInput from(Step.Source source, int position, int output) {
    return new Step.RoundInput(source, Optional.of(writing.in(position, "w")), output);
  }

  private List<Step.RoundOutput> outputs() {
    int first = node.operator().equals("Loop") ? 1 : 0;
    int last =
        switch (node.operator()) {
          case "Loop" -> Math.max(0, node.inputs().size() - 2);
          case "Scan" -> states();
          default -> 0;
        };
    List<Step.RoundOutput> outputs = new ArrayList<>();
    for (int i = first; i < body.outputs().size(); i++) {
      outputs.add(new Step.RoundOutput(i, i - first >= last));
    }
    return outputs;
  }
}
