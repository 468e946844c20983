package org.archigram.model.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Definition.Role;
import org.archigram.model.Initialiser;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;
import org.archigram.model.problem.Place;

/**
 * Builds one block, statement by statement.
 *
 * <p>Names may carry axes in brackets, {@code x[t]}, and stand for several in braces, {@code
 * W_{z,r}}. A dimension is a number, a {@link org.archigram.model.Size}, or a name; {@code *s} is
 * any number of dimensions.
 */
public final class BlockBuilder {
  private final String name;
  private final Block.Kind kind;
  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final Map<String, Axis> axes = new LinkedHashMap<>();
  private final Map<String, Optional<Type>> outputs = new LinkedHashMap<>();
  private final Map<String, String> carried = new LinkedHashMap<>();
  private final Values values = new Values();
  private final List<Block.Boundary> boundaries = new ArrayList<>();
  private final List<Training.Loss> losses = new ArrayList<>();
  private final List<Training.Objective> objectives = new ArrayList<>();
  private final List<Training.Rule> rules = new ArrayList<>();
  private String documentation = "";
  private Optional<Term> chain = Optional.empty();

  BlockBuilder(String name, Block.Kind kind) {
    this.name = name;
    this.kind = kind;
  }

  /** Says what the block is. */
  public BlockBuilder document(String text) {
    documentation = text;
    return this;
  }

  /** Notes the value that a parameter was given. */
  public BlockBuilder parameter(String parameter, Object value) {
    parameters.put(parameter, value.toString());
    return this;
  }

  /** Declares an axis with so many steps, a number or a name. */
  public BlockBuilder axis(String axis, Object steps) {
    axes.put(axis, new Axis(axis, Optional.of(Declared.size(steps)), Place.UNKNOWN));
    return this;
  }

  /** Declares inputs; the first one of a network starts the chain that {@link #then} goes on. */
  public BlockBuilder input(String names, Object... shape) {
    return input(Role.DATA, names, Optional.of(type(Declared.shape(shape))));
  }

  /** Declares inputs that are one of {@code count} classes. */
  public BlockBuilder classes(String names, Object count) {
    return input(Role.DATA, names, Optional.of(category(count)));
  }

  /** Declares what losses compare with. */
  public BlockBuilder target(String names, Object... shape) {
    return input(Role.TARGET, names, Optional.of(type(Declared.shape(shape))));
  }

  /** Declares what losses compare with, one of {@code count} classes. */
  public BlockBuilder targetClass(String names, Object count) {
    return input(Role.TARGET, names, Optional.of(category(count)));
  }

  private BlockBuilder input(Role role, String names, Optional<Type> type) {
    for (Declared declared : Declared.all(names)) {
      values.add(
          declared.name(), new Definition.Input(role), type.map(t -> t.withAxes(seen(declared))));
      if (chain.isEmpty() && role == Role.DATA) {
        chain = Optional.of(Term.of(declared.name()));
      }
    }
    return this;
  }

  private static Type type(Shape shape) {
    return Type.of(shape);
  }

  private static Type category(Object count) {
    return new Type(List.of(), Shape.SCALAR, new Type.Element.Category(Declared.size(count)));
  }

  private List<String> seen(Declared declared) {
    for (String axis : declared.axes()) {
      axes.putIfAbsent(axis, new Axis(axis, Optional.empty(), Place.UNKNOWN));
    }
    return declared.axes();
  }

  /** Declares outputs, whose equations follow. */
  public BlockBuilder output(String names, Object... shape) {
    for (Declared declared : Declared.all(names)) {
      outputs.put(
          declared.name(), Optional.of(type(Declared.shape(shape)).withAxes(seen(declared))));
    }
    return this;
  }

  /** Declares trained weights. */
  public BlockBuilder weights(String names, Object... shape) {
    return weights(Definition.Weight.Kind.TRAINED, Optional.empty(), names, shape);
  }

  /** Declares weights that a file holds. */
  public BlockBuilder stored(String names, Object... shape) {
    return weights(Definition.Weight.Kind.STORED, Optional.empty(), names, shape);
  }

  /** Declares weights that are drawn once and never trained. */
  public BlockBuilder fixed(String names, Initialiser initialiser, Object... shape) {
    return weights(Definition.Weight.Kind.FIXED, Optional.of(initialiser), names, shape);
  }

  private BlockBuilder weights(
      Definition.Weight.Kind kind,
      Optional<Initialiser> initialiser,
      String names,
      Object... shape) {
    for (Declared declared : Declared.all(names)) {
      Type type = type(Declared.shape(shape)).withAxes(seen(declared));
      values.add(declared.name(), new Definition.Weight(kind, initialiser), Optional.of(type));
    }
    return this;
  }

  /** Defines a value. */
  public BlockBuilder equation(String value, Term term) {
    Declared declared = Declared.of(value);
    seen(declared);
    Optional<Type> type =
        outputs.getOrDefault(declared.name(), Optional.empty()).or(() -> along(declared));
    values.define(declared.name(), term, type);
    return this;
  }

  /** A left side with axes says that the value has them. */
  private static Optional<Type> along(Declared declared) {
    return declared.axes().isEmpty()
        ? Optional.empty()
        : Optional.of(type(Shape.unknown("_")).withAxes(declared.axes()));
  }

  /** Defines several outputs of one call. */
  public BlockBuilder results(String names, Term call) {
    if (!(call instanceof Term.Called called)) {
      throw new IllegalArgumentException("only a call has several results");
    }
    values.define(Declared.all(names).stream().map(Declared::name).toList(), called);
    return this;
  }

  /** Draws a value from a distribution, by its name after {@code ~}. */
  public BlockBuilder sample(String value, String distribution, Term... arguments) {
    Operator operator =
        Operators.distribution(distribution)
            .orElseThrow(() -> new IllegalArgumentException("no distribution " + distribution));
    return equation(value, new Term.Applied(operator, List.of(arguments), Attributes.NONE));
  }

  /** Says what is read outside an axis of one that {@code value} has: {@code h[0]}. */
  public BlockBuilder boundary(String value, Term initial) {
    Declared declared = Declared.of(value);
    if (declared.axes().size() != 1 || axes.isEmpty()) {
      throw new IllegalArgumentException(value + " is not a boundary, such as h[0]");
    }
    return boundary(
        declared.name(), axes.keySet().iterator().next(), declared.axes().get(0), initial);
  }

  /** Says what is read at {@code step} of {@code axis}, such as {@code 0} or {@code T+1}. */
  public BlockBuilder boundary(String value, String axis, String step, Term initial) {
    Ref.Shift at = Declared.step(axis, step);
    Ref read = values.read(value + "[" + step + "]", initial);
    boundaries.add(new Block.Boundary(value, at, read, Place.UNKNOWN));
    return this;
  }

  /** Makes a scalar small. */
  public BlockBuilder loss(String loss, Term term) {
    values.define(loss, term, Optional.empty());
    losses.add(new Training.Loss(loss, Ref.to(loss), Place.UNKNOWN));
    return this;
  }

  /** Lets one loss train some instances or weights only. */
  public BlockBuilder minimize(String loss, String... over) {
    objectives.add(new Training.Objective(List.of(loss), List.of(over), Place.UNKNOWN));
    return this;
  }

  /** Trains weights by a rule with numbers, such as {@code ridge} with 1e-6. */
  public BlockBuilder learn(String weights, String rule, double... arguments) {
    Attributes attributes = Attributes.NONE;
    for (int i = 0; i < arguments.length; i++) {
      attributes = attributes.with(Integer.toString(i), new Attribute.Real(arguments[i]));
    }
    List<String> names = Declared.all(weights).stream().map(Declared::name).toList();
    rules.add(new Training.Rule(names, new Initialiser.Step(rule, attributes), Place.UNKNOWN));
    return this;
  }

  /** Adds a link to the chain that the first input starts. */
  public BlockBuilder then(Layer layer) {
    Term before =
        chain.orElseThrow(() -> new IllegalStateException("a chain needs an input to start from"));
    Term next = layer.on(before);
    chain = Optional.of(next instanceof Term.Called link ? chained(link) : next);
    return this;
  }

  private static Term chained(Term.Called link) {
    return new Term.Called(link.use(), link.arguments(), true);
  }

  /** Adds an operator to the chain, such as {@code tanh}. */
  public BlockBuilder then(String operator) {
    return then(Layers.operator(operator));
  }

  /** Ends the chain in an output. */
  public BlockBuilder as(String output) {
    Term end = chain.orElseThrow(() -> new IllegalStateException("there is no chain to name"));
    outputs.putIfAbsent(Declared.of(output).name(), Optional.empty());
    equation(output, end);
    chain = Optional.of(Term.of(Declared.of(output).name()));
    return this;
  }

  /** In the body of a stack: what the copy before hands on, and what this one does. */
  BlockBuilder carried(String input, String next) {
    carried.put(next, input);
    outputs.putIfAbsent(next, Optional.empty());
    return input(Role.CARRIED, input, Optional.empty());
  }

  /** In the body of a stack: values from outside that every copy reads. */
  BlockBuilder captured(String... names) {
    Arrays.stream(names).forEach(value -> input(Role.CAPTURED, value, Optional.empty()));
    return this;
  }

  /** The block. */
  public Block build() {
    List<Block.Output> all = new ArrayList<>();
    outputs.forEach(
        (output, type) ->
            all.add(
                new Block.Output(
                    output, Ref.to(output), Optional.ofNullable(carried.get(output)))));
    return new Block(
        name,
        kind,
        parameters,
        documentation,
        List.copyOf(axes.values()),
        values.values(),
        values.instances(),
        values.calls(),
        all,
        boundaries,
        new Training(losses, objectives, rules),
        Place.UNKNOWN);
  }

  /** The block as the root of an architecture. */
  public Architecture architecture() {
    return new Architecture(name, build());
  }
}
