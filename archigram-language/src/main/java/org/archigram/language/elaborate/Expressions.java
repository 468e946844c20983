package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.elaborate.Callees.Callee;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Operator;
import org.archigram.language.syntax.Span;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.operator.Operators;

/**
 * Makes the values of one equation.
 *
 * <p>A value inside the expression gets the name of its equation and a number, counted in the order
 * in which they are computed.
 */
final class Expressions implements Expression.Visitor<Expressions.Part> {
  private final Scope scope;
  private final String equation;
  private final int statement;
  private final Statics statics;
  private final Calls calls;
  private final Applications applications;
  private int made;

  Expressions(Scope scope, String equation, int statement) {
    this.scope = scope;
    this.equation = equation;
    this.statement = statement;
    this.statics = scope.statics();
    this.calls = new Calls(scope, this);
    this.applications = new Applications(scope, this);
  }

  String equation() {
    return equation;
  }

  int statement() {
    return statement;
  }

  /** Gives the value of {@code expression} the name {@code id}. */
  void define(String id, Expression expression, String documentation, Span span) {
    Part part = part(expression);
    scope.draft().define(id, definition(part), documentation, scope.place(span));
  }

  private static Definition definition(Part part) {
    if (part instanceof Part.Made made) {
      return made.definition();
    }
    Ref ref = ((Part.Read) part).ref();
    return apply("identity", List.of(ref));
  }

  /** Defines several values as the outputs of one call. */
  Calls.Called call(Expression expression) {
    return calls.called(expression);
  }

  /** A use of the value of {@code expression}. */
  Ref ref(Expression expression) {
    return ref(part(expression), expression.span());
  }

  Ref ref(Part part, Span span) {
    return part instanceof Part.Made made
        ? Ref.to(add(made.definition(), span))
        : ((Part.Read) part).ref();
  }

  private String add(Definition definition, Span span) {
    made++;
    String id = equation + "/" + made;
    scope.draft().define(id, definition, "", scope.place(span));
    return id;
  }

  Part part(Expression expression) {
    scope.elaborator().enter(expression.span(), scope.wording());
    try {
      return statics.isFoldable(expression)
          ? constant(statics.of(expression), expression)
          : expression.accept(this);
    } finally {
      scope.elaborator().leave();
    }
  }

  private Part constant(Known known, Expression expression) {
    Span span = expression.span();
    Optional<Double> number = Statics.real(known);
    if (number.isEmpty() && !(known instanceof Known.Missing)) {
      if (known instanceof Known.Whole) {
        scope.wording().arguments().mustBeKnown(span, Statics.open(known));
      } else {
        scope.wording().arguments().notANumber(span, known.text());
      }
    }
    Optional<Definition.Named> named = number.flatMap(n -> Spelling.of(expression, statics));
    return new Part.Made(new Definition.Constant(number.orElse(0.0), named));
  }

  static Definition apply(String operator, List<Ref> arguments) {
    return new Definition.Apply(Operators.named(operator), arguments, Attributes.NONE);
  }

  private Part made(String operator, Ref... arguments) {
    return new Part.Made(apply(operator, List.of(arguments)));
  }

  @Override
  public Part number(Expression.Number number) {
    return constant(statics.of(number), number);
  }

  @Override
  public Part truth(Expression.Truth truth) {
    return constant(statics.of(truth), truth);
  }

  @Override
  public Part reference(Expression.Reference reference) {
    String name = reference.name().text();
    Optional<String> id = scope.names().read(name, statement);
    if (id.isPresent()) {
      return new Part.Read(Ref.to(id.get()));
    }
    notAValue(reference);
    return new Part.Read(Ref.to(name));
  }

  private void notAValue(Expression.Reference reference) {
    String name = reference.name().text();
    boolean function =
        scope.names().layer(name).isPresent()
            || scope.names().known(name).isPresent()
            || scope.written().text().find(name).isPresent()
            || Operators.find(name).isPresent();
    if (scope.names().isSize(name)) {
      scope.wording().sizeAsValue(reference.name());
    } else if (function) {
      scope.wording().functionAsValue(reference.name());
    } else if (step(name).isPresent()) {
      String axis = step(name).get();
      String value = name.substring(0, name.length() - axis.length() - 1);
      scope.wording().unknownStep(reference.name(), value, axis);
    } else {
      scope.wording().unknownName(reference.name(), scope.names().values());
    }
  }

  /** The axis that {@code name} has behind a low line, if the rest is a value: {@code x_t}. */
  private Optional<String> step(String name) {
    return scope.axes().names().stream()
        .filter(axis -> name.endsWith("_" + axis))
        .filter(
            axis ->
                scope
                    .names()
                    .read(name.substring(0, name.length() - axis.length() - 1), statement)
                    .isPresent())
        .findFirst();
  }

  @Override
  public Part sizes(Expression.Sizes sizes) {
    scope.wording().listAsValue(sizes);
    throw new Abandoned();
  }

  @Override
  public Part concatenation(Expression.Concatenation concatenation) {
    List<Ref> parts = new ArrayList<>();
    concatenation.children().forEach(part -> parts.add(ref(part)));
    return new Part.Made(apply("concat", parts));
  }

  @Override
  public Part negation(Expression.Negation negation) {
    return made("neg", ref(negation.operand()));
  }

  @Override
  public Part binary(Expression.Binary binary) {
    Ref left = ref(binary.left());
    return made(operator(binary.operator()), left, ref(binary.right()));
  }

  static String operator(Operator operator) {
    return switch (operator) {
      case PLUS -> "add";
      case MINUS -> "sub";
      case TIMES -> "mul";
      case DIVIDED -> "div";
      case PRODUCT -> "matmul";
      case POWER -> "pow";
      case EQUAL -> "equal";
      case UNEQUAL -> "differs";
      case LESS -> "less";
      case AT_MOST -> "at_most";
      case MORE -> "greater";
      case AT_LEAST -> "at_least";
    };
  }

  @Override
  public Part pipeline(Expression.Pipeline pipeline) {
    Part value = part(pipeline.source());
    Span span = pipeline.source().span();
    for (Expression stage : pipeline.stages()) {
      Ref source = ref(value, span);
      value = calls.stage(stage, source);
      span = stage.span();
    }
    return value;
  }

  @Override
  public Part call(Expression.Call call) {
    return calls.part(call);
  }

  @Override
  public Part output(Expression.Output output) {
    return calls.part(output);
  }

  @Override
  public Part training(Expression.Training training) {
    Ref inTraining = ref(training.training());
    return made("train_else", inTraining, ref(training.use()));
  }

  @Override
  public Part indexed(Expression.Indexed indexed) {
    String name =
        indexed.base() instanceof Expression.Reference reference ? reference.name().text() : "";
    if (!name.isEmpty() && scope.names().read(name, statement).isEmpty() && isFunction(name)) {
      scope.wording().notApplied(indexed.span(), name + "[…]");
      throw new Abandoned();
    }
    Ref ref = ref(indexed.base());
    for (Ref.Shift shift : new Indices(scope).of(name, indexed.indices())) {
      ref = shifted(ref, name, shift, indexed.span());
    }
    return new Part.Read(ref);
  }

  private boolean isFunction(String name) {
    return Operators.find(name).isPresent() || scope.written().text().find(name).isPresent();
  }

  private Ref shifted(Ref ref, String name, Ref.Shift shift, Span span) {
    Optional<String> original = scope.axes().original(shift.axis());
    Ref read = ref;
    if (original.isPresent() && !scope.axes().isDeclared(name, shift.axis())) {
      read = Ref.to(add(reindexed(ref, original.get(), shift.axis()), span));
    }
    boolean current = shift.from() == Ref.From.CURRENT && shift.offset() == 0;
    if (current && (original.isPresent() || scope.axes().isDeclared(name, shift.axis()))) {
      return read;
    }
    List<Ref.Shift> shifts = new ArrayList<>(read.shifts());
    shifts.add(shift);
    return new Ref(read.value(), shifts);
  }

  private static Definition reindexed(Ref ref, String from, String to) {
    Attributes attributes =
        Attributes.NONE
            .with("from", new Attribute.Axes(List.of(from)))
            .with("to", new Attribute.Axes(List.of(to)));
    return new Definition.Apply(Operators.named("reindex"), List.of(ref), attributes);
  }

  /** A value that is drawn: {@code normal(mu, 0.1)}. */
  Part sample(Expression expression) {
    return applications.sample(expression);
  }

  /** An application of an operator, to the value before a {@code |>} first. */
  Part applied(
      Callee.Applied callee, List<Ref> first, List<Expression.Argument> arguments, Span span) {
    return applications.applied(callee, first, arguments, span);
  }

  /** What an expression is: a use of a value that there is, or a value to be made. */
  sealed interface Part {

    /** A use of a value. */
    record Read(Ref ref) implements Part {}

    /** A value that has no name yet. */
    record Made(Definition definition) implements Part {}
  }
}
