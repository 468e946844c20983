package org.archigram.formats.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archigram.formats.onnx.file.OnnxFile;

/** Operators that hold graphs. */
final class GraphOperators {
  private GraphOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    all.put("If", GraphOperators::choice);
    all.put("Scan", GraphOperators::scan);
    all.put("Loop", GraphOperators::loop);
  }

  /** The values that a loop hands from round to round, and those that it collects. */
  private record Rounds(List<String> states, List<String> lists) {
    static Rounds of(Call call, int first, int states, int lists) throws UnknownOperator {
      Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < states; i++) {
        String state = call.body().fresh();
        call.line(state + " = " + call.in(first + i));
        rounds.states.add(state);
      }
      for (int i = 0; i < lists; i++) {
        String list = call.body().fresh();
        call.line(list + ": List[Tensor] = []");
        rounds.lists.add(list);
      }
      return rounds;
    }

    /** Ends a round: all results are read before one of them is handed on. */
    void next(Body inner, List<OnnxFile.Variable> results) throws UnknownOperator {
      List<String> handed = new ArrayList<>();
      for (int i = 0; i < states.size(); i++) {
        String result = inner.fresh();
        inner.line(result + " = " + inner.read(results.get(i).name()));
        handed.add(result);
      }
      for (int i = 0; i < lists.size(); i++) {
        String one = inner.read(results.get(states.size() + i).name());
        inner.line("%s.append(%s)".formatted(lists.get(i), one));
      }
      for (int i = 0; i < states.size(); i++) {
        inner.line(states.get(i) + " = " + handed.get(i));
      }
    }

    void end(Call call, List<Long> directions) throws UnknownOperator {
      List<String> names = call.names();
      require(call, names.size() <= states.size() + lists.size());
      for (int i = 0; i < names.size(); i++) {
        boolean state = i < states.size();
        int list = i - states.size();
        String text = state ? states.get(i) : "torch.stack(" + lists.get(list) + ")";
        boolean turned = !state && list < directions.size() && directions.get(list) == 1;
        call.line(names.get(i) + " = " + (turned ? "torch.flip(" + text + ", [0])" : text));
      }
    }
  }

  private static OnnxFile.Graph body(Call call) throws UnknownOperator {
    return call.node
        .attribute("body")
        .filter(value -> !value.graphs().isEmpty())
        .map(value -> value.graphs().get(0))
        .orElseThrow(() -> call.refusal("without a body"));
  }

  /** A body takes and gives what the node says, and the node names no more than that. */
  private static void require(Call call, boolean fits) throws UnknownOperator {
    if (!fits) {
      throw call.refusal("with a body of other inputs and outputs");
    }
  }

  private static String scan(Call call) throws UnknownOperator {
    boolean turned =
        Stream.of("scan_input_axes", "scan_output_axes")
            .flatMap(axes -> call.node.integers(axes).stream().flatMap(List::stream))
            .anyMatch(axis -> axis != 0);
    if (turned || call.node.opset < 9) {
      throw call.refusal("along another dimension than the first");
    }
    OnnxFile.Graph graph = body(call);
    int scans = (int) call.node.integer("num_scan_inputs", 0);
    int states = graph.inputs().size() - scans;
    require(call, scans > 0 && states >= 0 && graph.outputs().size() >= states);
    Rounds rounds = Rounds.of(call, 0, states, graph.outputs().size() - states);
    List<Long> directions = call.node.integers("scan_input_directions").orElse(List.of());
    String count = call.in(states) + ".size(0)";
    String round = call.body().fresh();
    call.line("for %s in range(%s):".formatted(round, count));
    Body inner = call.body().inside(graph);
    for (int i = 0; i < states; i++) {
      inner.define(graph.inputs().get(i).name(), rounds.states.get(i));
    }
    for (int i = 0; i < scans; i++) {
      boolean backward = i < directions.size() && directions.get(i) == 1;
      String at = backward ? count + " - 1 - " + round : round;
      String step = inner.name(graph.inputs().get(states + i).name());
      inner.line("%s = %s[%s]".formatted(step, call.in(states + i), at));
    }
    inner.write();
    rounds.next(inner, graph.outputs());
    rounds.end(call, call.node.integers("scan_output_directions").orElse(List.of()));
    return Operators.DONE;
  }

  private static String loop(Call call) throws UnknownOperator {
    OnnxFile.Graph graph = body(call);
    int states = graph.inputs().size() - 2;
    require(call, states >= 0 && graph.outputs().size() > states);
    Rounds rounds = Rounds.of(call, 2, states, graph.outputs().size() - 1 - states);
    String round = call.body().fresh();
    String going = call.body().fresh();
    call.line(round + " = 0");
    call.line(going + " = " + (call.node.has(1) ? "bool(" + call.in(1) + ".item())" : "True"));
    String most = call.node.has(0) ? " and %s < int(%s.item())".formatted(round, call.in(0)) : "";
    call.line("while " + going + most + ":");
    Body inner = call.body().inside(graph);
    inner.define(graph.inputs().get(0).name(), "torch.tensor(" + round + ", dtype=4)");
    inner.define(graph.inputs().get(1).name(), "(torch.tensor(1) != 0)");
    for (int i = 0; i < states; i++) {
      inner.define(graph.inputs().get(2 + i).name(), rounds.states.get(i));
    }
    inner.write();
    String on = inner.read(graph.outputs().get(0).name());
    inner.line(going + " = bool((" + on + ").item())");
    rounds.next(inner, graph.outputs().subList(1, graph.outputs().size()));
    inner.line(round + " = " + round + " + 1");
    rounds.end(call, List.of());
    return Operators.DONE;
  }

  private static String choice(Call call) throws UnknownOperator {
    List<String> names = call.names();
    call.line("if bool(" + call.in(0) + ".item()):");
    branch(call, "then_branch", names);
    call.line("else:");
    branch(call, "else_branch", names);
    return Operators.DONE;
  }

  private static void branch(Call call, String attribute, List<String> names)
      throws UnknownOperator {
    OnnxFile.Graph graph =
        call.node
            .attribute(attribute)
            .filter(value -> !value.graphs().isEmpty())
            .map(value -> value.graphs().get(0))
            .orElseThrow(() -> call.refusal("without both branches"));
    Body inner = call.body().inside(graph);
    require(call, names.size() <= graph.outputs().size());
    inner.write();
    for (int i = 0; i < names.size(); i++) {
      inner.line(names.get(i) + " = " + inner.read(graph.outputs().get(i).name()));
    }
  }
}
