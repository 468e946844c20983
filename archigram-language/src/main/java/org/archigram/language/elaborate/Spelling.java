package org.archigram.language.elaborate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archigram.language.syntax.Expression;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Definition;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Operators;

/** Writes arithmetic on parameters with their names. */
final class Spelling {
  private static final Attributes SCALARS =
      Attributes.NONE.with("scalar", new Attribute.Word("yes"));

  private final Statics statics;
  private final Map<String, Double> values = new TreeMap<>();

  private Spelling(Statics statics) {
    this.statics = statics;
  }

  /** The formula of what can be computed now, if there are parameters in it. */
  static Optional<Definition.Named> of(Expression expression, Statics statics) {
    Spelling spelling = new Spelling(statics);
    Formula formula = spelling.formula(expression);
    return spelling.values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Definition.Named(formula, spelling.values));
  }

  private Formula formula(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      String name = reference.name().text();
      Optional<Double> value = Statics.real(statics.of(expression));
      value.ifPresent(number -> values.put(name, number));
      return Names.of(name);
    }
    if (expression instanceof Expression.Negation negation) {
      return applied("neg", negation.operand());
    }
    if (expression instanceof Expression.Binary binary) {
      return applied(Expressions.operator(binary.operator()), binary.left(), binary.right());
    }
    return Statics.real(statics.of(expression)).map(Names::number).orElseGet(() -> Names.word("?"));
  }

  private Formula applied(String operator, Expression... operands) {
    List<Formula> formulas = Arrays.stream(operands).map(this::formula).toList();
    return Operators.named(operator).notation().of(formulas, SCALARS);
  }
}
