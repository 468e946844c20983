package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Callees.Callee;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.elaborate.Expressions.Part;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.operator.Operators;

/** Sorts the arguments of an operator into values and settings. */
final class Applications {
  private final Scope scope;
  private final Expressions expressions;

  Applications(Scope scope, Expressions expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  Part applied(
      Callee.Applied callee, List<Ref> first, List<Expression.Argument> arguments, Span span) {
    Operator operator = callee.operator();
    Operator.Signature signature = operator.signature();
    List<Ref> values = new ArrayList<>(first);
    Map<String, Attribute> settings = new LinkedHashMap<>();
    int settled = 0;
    for (Expression.Argument argument : arguments) {
      if (argument.name().isPresent()) {
        named(operator, argument.name().get(), argument, values, settings);
      } else if (isValue(signature, values.size(), argument.value())) {
        values.add(expressions.ref(argument.value()));
      } else if (settled < signature.settings().size()) {
        set(signature.settings().get(settled++), argument, settings);
      } else {
        scope
            .wording()
            .arguments()
            .tooManyArguments(argument.span(), operator.name(), signature.most());
      }
    }
    if (values.size() < signature.least()) {
      scope
          .wording()
          .arguments()
          .tooFewArguments(span, operator.name(), signature.least(), values.size());
    }
    return new Part.Made(
        new Definition.Apply(operator, values, attributes(callee, ordered(signature, settings))));
  }

  /** Where a value may be left out, a known number is a setting. */
  private boolean isValue(Operator.Signature signature, int values, Expression argument) {
    if (values < signature.least()) {
      return true;
    }
    boolean either = signature.most() < Integer.MAX_VALUE && !signature.settings().isEmpty();
    return values < signature.most() && !(either && scope.statics().isStatic(argument));
  }

  private void named(
      Operator operator,
      Name name,
      Expression.Argument argument,
      List<Ref> values,
      Map<String, Attribute> settings) {
    if (!operator.signature().settings().contains(name.text())) {
      scope
          .wording()
          .arguments()
          .unknownSetting(name, operator.name(), operator.signature().settings());
    } else if (settings.containsKey(name.text())) {
      scope.wording().arguments().givenTwice(name);
    } else if (values.size() < operator.signature().most()
        && (values.size() < operator.signature().least()
            || !scope.statics().isStatic(argument.value()))) {
      values.add(expressions.ref(argument.value()));
    } else {
      set(name.text(), argument, settings);
    }
  }

  private void set(String name, Expression.Argument argument, Map<String, Attribute> settings) {
    if (!scope.statics().isSetting(argument.value())) {
      scope.wording().arguments().settingNotKnown(argument.span(), name);
      return;
    }
    attribute(scope.statics().of(argument.value()), argument.span(), scope.wording())
        .ifPresent(attribute -> settings.put(name, attribute));
  }

  /** A known value as a setting. */
  static Optional<Attribute> attribute(Known known, Span span, Wording wording) {
    if (known instanceof Known.Missing) {
      return Optional.empty();
    }
    if (known instanceof Known.Whole whole) {
      return Optional.of(new Attribute.Sizes(List.of(whole.size())));
    }
    if (known instanceof Known.Real real) {
      return Optional.of(new Attribute.Real(real.number()));
    }
    if (known instanceof Known.Several several) {
      return sizes(several, span, wording);
    }
    return Optional.of(new Attribute.Word(known.text()));
  }

  private static Optional<Attribute> sizes(Known.Several several, Span span, Wording wording) {
    List<Size> sizes = new ArrayList<>();
    for (Known part : several.parts()) {
      if (part instanceof Known.Whole whole) {
        sizes.add(whole.size());
      } else if (!(part instanceof Known.Missing)) {
        wording.arguments().notWhole(span, part.text());
        return Optional.empty();
      }
    }
    return sizes.isEmpty() ? Optional.empty() : Optional.of(new Attribute.Sizes(sizes));
  }

  private static Map<String, Attribute> ordered(
      Operator.Signature signature, Map<String, Attribute> settings) {
    Map<String, Attribute> ordered = new LinkedHashMap<>();
    for (String name : signature.settings()) {
      Attribute value = settings.get(name);
      if (value != null) {
        ordered.put(name, value);
      }
    }
    return ordered;
  }

  private static Attributes attributes(Callee.Applied callee, Map<String, Attribute> settings) {
    Attributes attributes = new Attributes(settings);
    return callee.axes().isEmpty()
        ? attributes
        : attributes.with(Operators.AXES, new Attribute.Axes(callee.axes()));
  }

  Part sample(Expression expression) {
    if (!(expression instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Reference reference)) {
      scope.wording().arguments().noDistribution(expression.span());
      throw new Abandoned();
    }
    Optional<Operator> draw = Operators.distribution(reference.name().text());
    if (draw.isEmpty()) {
      scope.wording().arguments().unknownDistribution(reference.name(), distributions());
      throw new Abandoned();
    }
    return applied(
        new Callee.Applied(draw.get(), List.of()), List.of(), call.arguments(), call.span());
  }

  private static List<String> distributions() {
    return Operators.all().stream()
        .filter(Operators::draws)
        .map(Operators::distributionName)
        .toList();
  }
}
