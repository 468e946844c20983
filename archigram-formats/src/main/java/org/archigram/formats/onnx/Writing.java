package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.graph.Graph;
import org.archigram.formats.graph.Step;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.formats.onnx.fact.Fact;
import org.archigram.formats.onnx.fact.Rules;
import org.archigram.model.Attributes;
import org.archigram.model.Block;
import org.archigram.model.Operator;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;

/** Writes one node in the words of the model, step by step. */
final class Writing {
  final Applied node;
  private final Reading reading;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Argument.Earlier> results = new LinkedHashMap<>();

  /** What stands for an input: a value, or a number. */
  @FunctionalInterface
  interface Reading extends BiFunction<String, String, Argument> {
    /** Whether a value is a weight that only one node reads. */
    default boolean owned(String value) {
      return false;
    }

    /** Whether a value is zero in the file. */
    default boolean zero(String value) {
      return false;
    }
  }

  /**
   * Starts with nothing written.
   *
   * @param reading gives what stands for a value, and for its symbol where it is a weight
   */
  Writing(Applied node, Reading reading) {
    this.node = node;
    this.reading = reading;
  }

  /** The input at a position; {@code symbol} stands for it where it is a weight. */
  Argument in(int position, String symbol) {
    return reading.apply(node.node.input(position), symbol);
  }

  /** The inputs at these positions that are not left out, in their order. */
  List<Argument> all(int from, int to, String symbol) {
    List<Argument> all = new ArrayList<>();
    for (int i = from; i < Math.min(to, node.node.inputs().size()); i++) {
      if (node.has(i)) {
        all.add(in(i, symbol));
      }
    }
    return all;
  }

  /** Applies an operator; gives its result. */
  Argument apply(String operator, Attributes settings, Argument... arguments) {
    return apply(Own.named(operator), settings, List.of(arguments));
  }

  Argument apply(Operator operator, Attributes settings, List<Argument> arguments) {
    steps.add(new Step.Apply(operator, arguments, settings, Optional.empty()));
    return new Argument.Earlier(steps.size() - 1, 0);
  }

  /** States the shape of what the last step made, where it is known. */
  Writing shaped(Optional<List<Size>> shape) {
    int last = steps.size() - 1;
    if (shape.isPresent() && steps.get(last) instanceof Step.Apply made) {
      Optional<Type> type = Optional.of(Type.of(Shape.of(shape.get())));
      steps.set(last, new Step.Apply(made.operator(), made.arguments(), made.attributes(), type));
    }
    return this;
  }

  /** The shape that follows for the first output of the node. */
  Optional<List<Size>> outcome() {
    return Rules.apply(node).stream().findFirst().flatMap(Fact::shape);
  }

  /** Whether the input at a position is a weight that only this node reads. */
  boolean owns(int position) {
    return reading.owned(node.node.input(position));
  }

  /** Whether the input at a position is zero in the file. */
  boolean isZero(int position) {
    return reading.zero(node.node.input(position));
  }

  /** Uses a block; gives the number of its step. */
  int use(Block block, List<Argument> arguments) {
    steps.add(new Step.Use(block, arguments));
    return steps.size() - 1;
  }

  /** Computes a graph round by round; gives the number of its step. */
  int repeat(Step.Repeat repeat) {
    steps.add(repeat);
    return steps.size() - 1;
  }

  /** Computes a graph; gives the number of its step. */
  int run(Graph graph, List<Argument> arguments) {
    steps.add(new Step.Run(graph, arguments));
    return steps.size() - 1;
  }

  /** States that an output of the node is this. */
  void result(int output, Argument value) {
    Argument.Earlier made =
        value instanceof Argument.Earlier earlier
            ? earlier
            : (Argument.Earlier) apply("identity", Attributes.NONE, value);
    results.put(output, made);
  }

  List<Step> steps() {
    return steps;
  }

  /** What each output of the node is; one that no meaning was written for is just that output. */
  Map<String, Argument.Earlier> results() {
    Map<String, Argument.Earlier> named = new LinkedHashMap<>();
    List<String> outputs = node.node.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      if (!results.containsKey(i) && !outputs.get(i).isEmpty()) {
        List<Argument> first = new ArrayList<>();
        Optional.ofNullable(results.get(0)).ifPresent(first::add);
        result(i, apply(Operators.foreign("output " + (i + 1)), Attributes.NONE, first));
      }
      Argument.Earlier made = results.get(i);
      if (made != null && !outputs.get(i).isEmpty()) {
        named.put(outputs.get(i), made);
      }
    }
    return named;
  }
}
