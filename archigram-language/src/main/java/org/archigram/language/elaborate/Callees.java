package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.model.Block;
import org.archigram.model.Operator;
import org.archigram.model.operator.Operators;

/** Finds what a call calls. */
final class Callees {
  private final Scope scope;
  private final int statement;

  Callees(Scope scope, int statement) {
    this.scope = scope;
    this.statement = statement;
  }

  /**
   * What stands before the brackets.
   *
   * @param arguments what stands between them; a name of both an operator and a block with
   *     parameters is the operator's when the first argument is a value
   */
  Callee of(Expression expression, List<Expression.Argument> arguments) {
    if (expression instanceof Expression.Reference reference) {
      return named(reference.name(), arguments);
    }
    if (expression instanceof Expression.Indexed indexed) {
      return along(indexed);
    }
    if (expression instanceof Expression.Call call
        && of(call.callee(), call.arguments()) instanceof Callee.Open open) {
      return new Callee.Fresh(open.written(), given(open.written(), call.arguments()));
    }
    scope.wording().notCallable(expression);
    throw new Abandoned();
  }

  private Callee along(Expression.Indexed indexed) {
    if (indexed.base() instanceof Expression.Reference reference) {
      Optional<Operator> operator = operator(reference.name().text());
      if (operator.isPresent() && operator.get().signature().axes()) {
        return new Callee.Applied(operator.get(), new Indices(scope).axes(indexed.indices()));
      }
      operator.ifPresent(known -> scope.wording().noAxesHere(indexed.span(), known.name()));
      if (operator.isPresent()) {
        throw new Abandoned();
      }
      if (scope.names().read(reference.name().text(), statement).isEmpty()) {
        scope.wording().unknownFunction(reference.name(), functions());
        throw new Abandoned();
      }
    }
    scope.wording().notCallable(indexed);
    throw new Abandoned();
  }

  private Callee named(Name name, List<Expression.Argument> arguments) {
    Optional<Names.Reached> layer = scope.names().layer(name.text());
    if (layer.isPresent()) {
      return layer(name, layer.get());
    }
    Optional<Known> known = scope.names().known(name.text());
    if (known.isPresent() && known.get() instanceof Known.Maker maker) {
      return open(maker.written());
    }
    if (known.isPresent() && known.get() instanceof Known.Function function) {
      return new Callee.Applied(function.operator(), List.of());
    }
    Optional<Operator> operator = Operators.find(name.text());
    Optional<Written> written = scope.written().text().find(name.text());
    if (written.isPresent() && !(operator.isPresent() && takesValues(written.get(), arguments))) {
      return open(name, written.get());
    }
    if (operator.isPresent()) {
      return new Callee.Applied(operator.get(), List.of());
    }
    unknown(name, known.isPresent());
    throw new Abandoned();
  }

  private Callee layer(Name name, Names.Reached reached) {
    if (reached.level() == 0 && reached.layer().statement() > statement) {
      scope.wording().layerBeforeLet(name);
    }
    return new Callee.Named(name.text(), reached.level(), reached.layer().block());
  }

  private boolean takesValues(Written written, List<Expression.Argument> arguments) {
    boolean self = written == scope.written();
    boolean value =
        !arguments.isEmpty()
            && arguments.get(0).name().isEmpty()
            && !scope.statics().isStatic(arguments.get(0).value());
    return self || (value && !written.parameters().isEmpty());
  }

  private Callee open(Name name, Written written) {
    if (written.isNetwork()) {
      scope.wording().networkCalled(name);
      throw new Abandoned();
    }
    return open(written);
  }

  private static Callee open(Written written) {
    return written.parameters().isEmpty()
        ? new Callee.Fresh(written, Map.of())
        : new Callee.Open(written);
  }

  private void unknown(Name name, boolean known) {
    if (known || scope.names().read(name.text(), statement).isPresent()) {
      scope.wording().valueCalled(name);
    } else {
      scope.wording().unknownFunction(name, functions());
    }
  }

  private static Optional<Operator> operator(String name) {
    return Operators.find(name);
  }

  /** All names that can stand before brackets. */
  private List<String> functions() {
    List<String> all = new ArrayList<>(scope.names().values());
    all.addAll(scope.written().text().names());
    Operators.all().forEach(operator -> all.add(operator.name()));
    return all;
  }

  /** The parameters that a call gives, in the order in which the block declares them. */
  Map<String, Known> given(Written written, List<Expression.Argument> arguments) {
    List<String> names = written.parameters().stream().map(p -> p.name().text()).toList();
    Map<String, Known> given = new LinkedHashMap<>();
    int position = 0;
    for (Expression.Argument argument : arguments) {
      Optional<String> name = argument.name().map(Name::text);
      if (argument.name().isPresent() && !names.contains(name.get())) {
        scope.wording().arguments().unknownParameter(argument.name().get(), written.name(), names);
      } else if (name.isEmpty() && position >= names.size()) {
        scope.wording().arguments().tooManyParameters(argument.span(), written.name(), names);
      } else {
        give(
            name.orElse(names.get(Math.min(position, names.size() - 1))), argument, written, given);
      }
      position++;
    }
    return ordered(written, given);
  }

  private void give(
      String name, Expression.Argument argument, Written written, Map<String, Known> given) {
    if (!scope.statics().isStatic(argument.value())) {
      if (argument.value() instanceof Expression.Reference reference && isUnknown(reference)) {
        scope.wording().unknownSize(reference.name(), scope.names().values());
        given.putIfAbsent(name, new Known.Missing());
        return;
      }
      scope.wording().arguments().parameterIsValue(argument.value(), name, written);
      given.putIfAbsent(name, new Known.Missing());
      return;
    }
    if (given.put(name, scope.statics().of(argument.value())) != null) {
      scope.wording().arguments().parameterTwice(argument.span(), name);
    }
  }

  private boolean isUnknown(Expression.Reference reference) {
    return scope.names().read(reference.name().text(), statement).isEmpty();
  }

  private static Map<String, Known> ordered(Written written, Map<String, Known> given) {
    Map<String, Known> ordered = new LinkedHashMap<>();
    for (Item.Parameter parameter : written.parameters()) {
      Known value = given.get(parameter.name().text());
      if (value != null) {
        ordered.put(parameter.name().text(), value);
      }
    }
    return ordered;
  }

  /** What stands before the brackets of a call. */
  sealed interface Callee {

    /** An operator, with the axes between its square brackets. */
    record Applied(Operator operator, List<String> axes) implements Callee {
      public Applied {
        axes = List.copyOf(axes);
      }
    }

    /** A layer with a name, {@code level} bodies outwards. */
    record Named(String name, int level, Block block) implements Callee {}

    /** A block whose parameters are still to be given. */
    record Open(Written written) implements Callee {}

    /** A layer without a name of its own. */
    record Fresh(Written written, Map<String, Known> given) implements Callee {}
  }
}
