package org.archigram.language.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random trees that a text could have been read into. */
public final class RandomSyntax {
  private static final Span AT = Span.NONE;
  private static final List<String> NAMES =
      List.of(
          "x",
          "h",
          "W_z",
          "ĝ",
          "σ_1",
          "input",
          "output",
          "repeat",
          "by",
          "as",
          "t",
          "dense",
          "a_rather_long_name",
          "block",
          "use",
          "over",
          "axis",
          "loss",
          "class",
          "T",
          "last");

  private final Random random;

  public RandomSyntax(long seed) {
    this.random = new Random(seed);
  }

  public SyntaxFile file() {
    return new SyntaxFile(many(1, 3, this::item));
  }

  private Item item() {
    if (random.nextInt(4) == 0) {
      return new Item.Use("layers" + random.nextInt(9) + ".arch", AT);
    }
    Item.Kind kind = random.nextBoolean() ? Item.Kind.BLOCK : Item.Kind.NETWORK;
    List<Item.Parameter> parameters =
        many(0, 3, () -> new Item.Parameter(name(), maybe(() -> value(2)), AT));
    return new Item.Definition(kind, name(), parameters, body(2), documentation(), AT);
  }

  private List<Statement> body(int depth) {
    return many(0, 6, () -> statement(depth));
  }

  private String documentation() {
    return switch (random.nextInt(6)) {
      case 0 -> "Says something.";
      case 1 -> "Two lines,\n\nand one # between.";
      default -> "";
    };
  }

  private Statement statement(int depth) {
    String doc = documentation();
    return switch (random.nextInt(depth > 0 ? 11 : 10)) {
      case 0 ->
          new Statement.Values(
              pick(List.of(Statement.Role.values())),
              many(1, 3, this::declared),
              maybe(this::type),
              doc,
              AT);
      case 1 ->
          new Statement.Weights(
              random.nextBoolean(),
              many(1, 2, this::declared),
              maybe(this::type),
              maybe(() -> value(2)),
              doc,
              AT);
      case 2 -> new Statement.Axes(many(1, 2, this::axis), doc, AT);
      case 3 -> new Statement.Let(name(), value(3), doc, AT);
      case 4 -> new Statement.Loss(name(), value(3), doc, AT);
      case 5 -> new Statement.Minimize(many(1, 2, this::name), many(0, 2, this::name), doc, AT);
      case 6 -> new Statement.Learn(many(1, 2, this::name), value(2), doc, AT);
      case 10 -> new Statement.Repeat(value(2), maybe(this::name), body(depth - 1), doc, AT);
      default ->
          new Statement.Equation(
              many(1, 2, this::target), random.nextInt(4) == 0, value(4), doc, AT);
    };
  }

  private Statement.Target target() {
    return new Statement.Target(name(), many(0, 2, this::index), AT);
  }

  private Statement.Axis axis() {
    Optional<Statement.Range> range = maybe(() -> new Statement.Range(value(1), value(1), AT));
    return new Statement.Axis(
        name(), range, range.isPresent() ? Optional.empty() : maybe(this::name), AT);
  }

  private Declared declared() {
    return random.nextInt(3) == 0
        ? new Declared(
            Name.of("W_"),
            many(1, 3, () -> pick(List.of(Name.of("z"), Name.of("1"), Name.of("in")))),
            many(0, 2, this::name),
            AT)
        : new Declared(name(), List.of(), many(0, 2, this::name), AT);
  }

  private Type type() {
    Optional<Expression> classes =
        random.nextInt(3) == 0 ? Optional.of(value(1)) : Optional.empty();
    Type.Shape shape = new Type.Shape(many(0, 3, this::dimension), AT);
    return new Type(classes, classes.isPresent() ? maybe(() -> shape) : Optional.of(shape), AT);
  }

  private Type.Dimension dimension() {
    return switch (random.nextInt(4)) {
      case 0 -> new Type.Dimension.Unknown(AT);
      case 1 -> new Type.Dimension.Rest(Name.of("s"), AT);
      default -> new Type.Dimension.Size(positive(), AT);
    };
  }

  private Expression positive() {
    Expression size = value(2);
    return new Expression.Binary(Operator.PLUS, number(), size, AT);
  }

  private Expression value(int depth) {
    int kind = depth == 0 ? random.nextInt(3) : random.nextInt(14);
    return switch (kind) {
      case 0 -> number();
      case 1 ->
          random.nextInt(5) == 0 ? new Expression.Truth(random.nextBoolean(), AT) : reference();
      case 2 -> reference();
      case 3 -> new Expression.Negation(value(depth - 1), AT);
      case 4, 5, 6, 7 ->
          new Expression.Binary(
              pick(List.of(Operator.values())), value(depth - 1), value(depth - 1), AT);
      case 8 ->
          new Expression.Pipeline(value(depth - 1), many(1, 4, () -> callable(depth - 1)), AT);
      case 9 -> new Expression.Sizes(many(0, 3, () -> value(depth - 1)), AT);
      case 10 -> new Expression.Concatenation(many(1, 3, () -> value(depth - 1)), AT);
      case 11 -> new Expression.Training(value(depth - 1), value(depth - 1), AT);
      default -> callable(depth - 1);
    };
  }

  private Expression callable(int depth) {
    return switch (depth <= 0 ? 0 : random.nextInt(4)) {
      case 0 -> reference();
      case 1 -> new Expression.Indexed(callable(depth - 1), many(1, 3, this::index), AT);
      case 2 -> new Expression.Output(callable(depth - 1), name(), AT);
      default -> call(depth);
    };
  }

  private Expression call(int depth) {
    List<Expression.Argument> plain =
        many(0, 2, () -> new Expression.Argument(Optional.empty(), value(depth - 1), AT));
    List<Expression.Argument> named =
        many(0, 2, () -> new Expression.Argument(Optional.of(name()), value(depth - 1), AT));
    return new Expression.Call(
        callable(depth - 1), Stream.concat(plain.stream(), named.stream()).toList(), AT);
  }

  private Index index() {
    return switch (random.nextInt(4)) {
      case 0 -> new Index.At(positive(), AT);
      case 1 -> new Index.Plain(name(), AT);
      default -> new Index.Shifted(name(), random.nextBoolean(), value(1), AT);
    };
  }

  private Expression number() {
    return new Expression.Number(pick(List.of("0", "16", "0.3", "1e-6")), AT);
  }

  private Expression reference() {
    return new Expression.Reference(name(), AT);
  }

  private Name name() {
    return Name.of(pick(NAMES));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> Optional<T> maybe(Supplier<T> make) {
    return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
  }

  private <T> List<T> many(int least, int most, Supplier<T> make) {
    return Stream.generate(make).limit(least + random.nextInt(most - least + 1)).toList();
  }
}
