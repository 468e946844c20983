package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.Attributes;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Definition.Role;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Source;

/**
 * Makes blocks for tests from lines such as {@code h = tanh(matmul(W, h[t-1]))}.
 *
 * <p>Expressions are in prefix form; {@code f(x)} is a call where {@code f} is an instance, {@code
 * ^f(x)} of the block around, {@code ^^f(x)} of the one around that.
 */
final class Draft {
  final Source source;
  final String name;
  final Block.Kind kind;
  final List<Axis> axes = new ArrayList<>();
  final Map<String, Type> declared = new LinkedHashMap<>();
  final List<Value> values = new ArrayList<>();
  final Map<String, Instance> instances = new LinkedHashMap<>();
  final List<Call> calls = new ArrayList<>();
  final List<Block.Output> outputs = new ArrayList<>();
  final List<Block.Boundary> boundaries = new ArrayList<>();
  final List<Training.Loss> losses = new ArrayList<>();

  private Draft(Block.Kind kind, String name, String text) {
    this.kind = kind;
    this.name = name;
    this.source = new Source(name + ".arch", text);
  }

  static Block block(String name, String text, Block... parts) {
    return new Draft(Block.Kind.BLOCK, name, text).read(parts);
  }

  static Block stack(String name, String text, Block... parts) {
    return new Draft(Block.Kind.STACK, name, text).read(parts);
  }

  static Architecture network(String text, Block... parts) {
    return new Architecture("N", new Draft(Block.Kind.NETWORK, "N", text).read(parts));
  }

  private Block read(Block... parts) {
    int number = 0;
    for (String line : source.text().split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        statement(line.strip(), new Place.InText(source, number, 1, line.length()), parts);
      }
    }
    return new Block(
        name,
        kind,
        Map.of(),
        "",
        axes,
        values,
        List.copyOf(instances.values()),
        calls,
        outputs,
        boundaries,
        new Training(losses, List.of(), List.of()),
        source.at(0, 1));
  }

  private void statement(String line, Place place, Block... parts) {
    String word = line.substring(0, line.indexOf(' '));
    String rest = line.substring(word.length() + 1).strip();
    switch (word) {
      case "axis" -> axis(rest, place);
      case "input" -> declare(rest, new Definition.Input(Role.DATA), place);
      case "target" -> declare(rest, new Definition.Input(Role.TARGET), place);
      case "carried" -> declare(rest, new Definition.Input(Role.CARRIED), place);
      case "captured" -> declare(rest, new Definition.Input(Role.CAPTURED), place);
      case "weights" ->
          declare(
              rest, new Definition.Weight(Definition.Weight.Kind.TRAINED, Optional.empty()), place);
      case "output" -> output(rest);
      case "let" -> let(rest, place, parts);
      case "loss" -> equation(rest, place, true);
      default -> equation(line, place, false);
    }
  }

  private void axis(String text, Place place) {
    String[] sides = text.split(" = ");
    axes.add(
        new Axis(
            sides[0], sides.length > 1 ? Optional.of(size(sides[1])) : Optional.empty(), place));
  }

  private void declare(String text, Definition definition, Place place) {
    for (String one : text.split(" : ")[0].split("(?<!\\[\\w{0,9}), ")) {
      String id = one.contains("[") ? one.substring(0, one.indexOf('[')) : one;
      values.add(new Value(id, definition, type(one, text), "", place));
    }
  }

  /** {@code h[t] : [n]}, or {@code h -> x} for what a stack hands on. */
  private void output(String text) {
    if (text.contains(" -> ")) {
      String[] sides = text.split(" -> ");
      outputs.add(new Block.Output(sides[0], Ref.to(sides[0]), Optional.of(sides[1])));
      return;
    }
    String left = text.split(" : ")[0];
    String id = left.contains("[") ? left.substring(0, left.indexOf('[')) : left;
    type(left, text).ifPresent(type -> declared.put(id, type));
    outputs.add(new Block.Output(id, Ref.to(id), Optional.empty()));
  }

  private static Optional<Type> type(String left, String text) {
    List<String> axes =
        left.contains("[")
            ? Arrays.asList(left.substring(left.indexOf('[') + 1, left.length() - 1).split(", "))
            : List.of();
    if (!text.contains(" : ")) {
      return axes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Type(axes, org.archigram.model.Shape.unknown("_"), Type.Element.REAL));
    }
    return Optional.of(Written.type(text.split(" : ")[1]).withAxes(axes));
  }

  static Size size(String text) {
    return Written.size(text);
  }

  /** {@code let f = Dense}, {@code let s = Layer × 6 as l}. */
  private void let(String text, Place place, Block... parts) {
    String[] sides = text.split(" = ");
    String[] words = sides[1].split(" ");
    Block block =
        Arrays.stream(parts).filter(b -> b.name().equals(words[0])).findFirst().orElseThrow();
    instances.put(
        sides[0],
        new Instance(
            sides[0],
            true,
            block,
            words.length > 2 ? Optional.of(size(words[2])) : Optional.empty(),
            words.length > 4 ? Optional.of(words[4]) : Optional.empty(),
            place));
  }

  private void equation(String text, Place place, boolean loss) {
    int sign = text.indexOf(" = ");
    String left = text.substring(0, sign);
    String right = text.substring(sign + 3);
    if (!loss && left.contains("[")) {
      boundary(left, right, place);
      return;
    }
    List<String> ids = List.of(left.split(", "));
    Expressions expressions = new Expressions(this, ids.get(0), place);
    expressions.define(ids, right);
    if (loss) {
      losses.add(new Training.Loss(left, Ref.to(left), place));
    }
  }

  /** {@code h[t=0] = x}, {@code h[t=T+1] = x}. */
  private void boundary(String left, String right, Place place) {
    String id = left.substring(0, left.indexOf('['));
    String[] step = left.substring(left.indexOf('[') + 1, left.length() - 1).split("=");
    Ref.Shift at =
        step[1].startsWith("T")
            ? new Ref.Shift(step[0], Ref.From.END, Integer.parseInt(step[1].substring(2)))
            : new Ref.Shift(step[0], Ref.From.START, Integer.parseInt(step[1]));
    Ref initial = new Expressions(this, id + "_0", place).read(right);
    boundaries.add(new Block.Boundary(id, at, initial, place));
  }

  Value value(String id, Definition definition, Place place) {
    return new Value(id, definition, Optional.ofNullable(declared.get(id)), "", place);
  }

  Optional<Instance> instance(String instance) {
    return Optional.ofNullable(instances.get(instance));
  }

  static Attributes none() {
    return Attributes.NONE;
  }
}
