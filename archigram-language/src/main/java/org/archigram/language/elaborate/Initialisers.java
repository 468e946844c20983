package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Initialiser;
import org.archigram.model.problem.Suggestions;

/** Reads how weights are drawn and how they learn. */
final class Initialisers {
  private final Scope scope;

  Initialisers(Scope scope) {
    this.scope = scope;
  }

  private static final List<String> WELL_KNOWN =
      List.of(
          "zeros",
          "ones",
          "constant",
          "uniform",
          "normal",
          "glorot",
          "he",
          "orthogonal",
          "identity",
          "sparse",
          "spectral_radius",
          "scale",
          "gamma",
          "bernoulli",
          "one_hot");

  /** What other libraries call them. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "xavier", "glorot",
          "kaiming", "he",
          "randn", "normal",
          "gaussian", "normal",
          "rand", "uniform",
          "zero", "zeros",
          "one", "ones",
          "eye", "identity");

  /** One step, or several with {@code |>} between. */
  Initialiser of(Expression expression) {
    List<Initialiser.Step> steps = new ArrayList<>();
    if (expression instanceof Expression.Pipeline pipeline) {
      steps.add(step(pipeline.source()));
      pipeline.stages().forEach(stage -> steps.add(step(stage)));
      pipeline.children().forEach(this::spelling);
    } else {
      steps.add(step(expression));
      spelling(expression);
    }
    return new Initialiser(steps);
  }

  /** A name with known arguments: {@code uniform(-1, 1)}. */
  Initialiser.Step step(Expression expression) {
    if (expression instanceof Expression.Reference reference) {
      return new Initialiser.Step(reference.name().text(), Attributes.NONE);
    }
    if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Reference reference) {
      return new Initialiser.Step(reference.name().text(), arguments(call));
    }
    scope.wording().arguments().noInitialiser(expression.span());
    throw new Abandoned();
  }

  /** Other ways to draw numbers may have any name, but not one that is likely a mistake. */
  private void spelling(Expression step) {
    Expression named = step instanceof Expression.Call call ? call.callee() : step;
    if (named instanceof Expression.Reference reference
        && !WELL_KNOWN.contains(reference.name().text())) {
      String text = reference.name().text();
      Optional.ofNullable(ELSEWHERE.get(text))
          .or(() -> Suggestions.nearest(text, WELL_KNOWN))
          .ifPresent(meant -> scope.wording().arguments().misspelt(reference.name(), meant));
    }
  }

  private Attributes arguments(Expression.Call call) {
    Map<String, Attribute> arguments = new LinkedHashMap<>();
    int position = 0;
    for (Expression.Argument argument : call.arguments()) {
      String name = argument.name().map(Name::text).orElse(Integer.toString(position));
      Known known = scope.statics().of(argument.value());
      Applications.attribute(known, argument.span(), scope.wording())
          .ifPresent(value -> arguments.put(name, value));
      position++;
    }
    return new Attributes(arguments);
  }
}
