package org.archigram.cli.proof.mutant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.cli.proof.mutant.Mutant.Kind;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Expression.Argument;
import org.archigram.language.syntax.Expression.Binary;
import org.archigram.language.syntax.Expression.Call;
import org.archigram.language.syntax.Expression.Indexed;
import org.archigram.language.syntax.Expression.Reference;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Operator;
import org.archigram.language.syntax.Span;
import org.archigram.model.operator.Operators;

/** Finds the changes to one expression. */
final class ExpressionMutants {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("tanh", "sigmoid"),
          Map.entry("sigmoid", "tanh"),
          Map.entry("relu", "tanh"),
          Map.entry("softmax", "log_softmax"),
          Map.entry("sum", "mean"),
          Map.entry("mean", "sum"),
          Map.entry("max", "min"),
          Map.entry("maximum", "minimum"),
          Map.entry("exp", "square"),
          Map.entry("sqrt", "square"),
          Map.entry("normal", "uniform"),
          Map.entry("uniform", "normal"),
          Map.entry("zeros", "ones"),
          Map.entry("ones", "zeros"),
          Map.entry("glorot", "he"),
          Map.entry("he", "glorot"),
          Map.entry("orthogonal", "identity"),
          Map.entry("identity", "orthogonal"),
          Map.entry("sin", "cos"),
          Map.entry("cos", "sin"),
          Map.entry("avg_pool", "max_pool"),
          Map.entry("max_pool", "avg_pool"),
          Map.entry("squared_error", "absolute_error"));
  private static final Set<String> COMMUTING =
      Set.of("maximum", "minimum", "squared_error", "absolute_error", "mean_squared_error", "dot");
  private static final Set<Operator> ORDERED =
      Set.of(
          Operator.MINUS,
          Operator.DIVIDED,
          Operator.PRODUCT,
          Operator.POWER,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.MORE,
          Operator.AT_LEAST);

  private final Mutants mutants;
  private final Kind numbers;

  /**
   * Finds changes.
   *
   * @param numbers what a change of a number is called here
   */
  ExpressionMutants(Mutants mutants, Kind numbers) {
    this.mutants = mutants;
    this.numbers = numbers;
  }

  void of(Expression expression) {
    own(expression);
    if (expression instanceof Call call) {
      of(call.callee());
      call.arguments().forEach(this::argument);
    } else {
      expression.children().forEach(this::of);
    }
  }

  private void argument(Argument argument) {
    String name = argument.name().map(Object::toString).orElse("");
    Kind kind =
        switch (name) {
          case "pad", "output_pad" -> Kind.PAD;
          case "stride", "kernel", "size", "dilation", "groups" -> Kind.STRIDE;
          default -> numbers;
        };
    new ExpressionMutants(mutants, kind).of(argument.value());
  }

  private void own(Expression expression) {
    if (expression instanceof Expression.Number number) {
      mutants.change(numbers, number.span(), another(number));
    } else if (expression instanceof Expression.Negation negation) {
      mutants.change(Kind.SIGN, negation.span(), text(negation.operand()));
    } else if (expression instanceof Binary binary) {
      binary(binary);
    } else if (expression instanceof Expression.Concatenation all) {
      swap(Kind.ORDER, all.children());
    } else if (expression instanceof Expression.Training choice) {
      swap(Kind.ORDER, choice.children());
    } else if (expression instanceof Expression.Output output) {
      mutants.outputs().forEach(name -> mutants.change(Kind.OUTPUT, output.name().span(), name));
    } else if (expression instanceof Call call) {
      call(call);
    } else if (expression instanceof Indexed indexed) {
      indexed.indices().forEach(this::index);
    } else if (expression instanceof Reference reference) {
      reference(reference);
    }
  }

  private String text(Expression expression) {
    return mutants.text(expression.span());
  }

  private String bracketed(Expression expression) {
    String text = text(expression);
    boolean atom =
        expression instanceof Expression.Number
            || expression instanceof Reference
            || expression instanceof Call
            || expression instanceof Indexed
            || text.startsWith("(");
    return atom ? text : "(" + text + ")";
  }

  /** One more for a whole number; half as much again for another. */
  static String another(Expression.Number number) {
    return number.isWhole()
        ? Long.toString(Long.parseLong(number.text()) + 1)
        : Double.toString(number.value() * 1.5);
  }

  private void binary(Binary binary) {
    String left = text(binary.left());
    String right = text(binary.right());
    Span span = binary.span();
    boolean bracketed = mutants.text(span).startsWith("(") && !left.startsWith("(");
    String open = bracketed ? "(" : "";
    String close = bracketed ? ")" : "";
    switch (binary.operator()) {
      case PLUS -> mutants.change(Kind.SIGN, span, open + left + " - " + right + close);
      case MINUS -> mutants.change(Kind.SIGN, span, open + left + " + " + right + close);
      case TIMES -> {
        mutants.change(Kind.FUNCTION, span, "(" + left + " + " + right + ")");
        complement(binary.left());
        complement(binary.right());
      }
      default -> {
        // Only the order matters.
      }
    }
    if (ORDERED.contains(binary.operator())) {
      String sign = " " + binary.operator().sign() + " ";
      mutants.change(
          Kind.ORDER,
          span,
          "(" + bracketed(binary.right()) + sign + bracketed(binary.left()) + ")");
    }
    boolean one = binary.left() instanceof Expression.Number n && n.value() == 1;
    if (binary.operator() == Operator.MINUS && one) {
      mutants.change(Kind.COMPLEMENT, span, bracketed(binary.right()));
    }
  }

  private void complement(Expression factor) {
    if (factor instanceof Reference || factor instanceof Indexed) {
      mutants.change(Kind.COMPLEMENT, factor.span(), "(1 - " + text(factor) + ")");
    }
  }

  private void swap(Kind kind, List<Expression> operands) {
    if (operands.size() >= 2) {
      exchange(kind, operands.get(operands.size() - 2), operands.get(operands.size() - 1));
    }
  }

  private void exchange(Kind kind, Expression one, Expression other) {
    Span between = new Span(one.span().end(), other.span().start());
    mutants.change(
        kind, one.span().to(other.span()), text(other) + mutants.text(between) + text(one));
  }

  private void call(Call call) {
    String name = call.callee() instanceof Reference callee ? callee.name().text() : "";
    List<Expression> values =
        call.arguments().stream().filter(a -> a.name().isEmpty()).map(Argument::value).toList();
    boolean operator = Operators.find(name).isPresent();
    if (!COMMUTING.contains(name)) {
      swap(operator ? Kind.ORDER : Kind.ARGUMENTS, values);
    }
    if (Set.of("stop", "reverse_gradient", "decouple").contains(name) && !values.isEmpty()) {
      mutants.change(Kind.STOP, call.span(), bracketed(values.get(0)));
    }
  }

  private void index(Index index) {
    if (index instanceof Index.Shifted shifted
        && shifted.by() instanceof Expression.Number number) {
      mutants.change(Kind.SHIFT, number.span(), another(number));
      String sign = shifted.forward() ? "-" : "+";
      mutants.change(Kind.SHIFT, shifted.span(), shifted.name() + sign + number.text());
    } else if (index instanceof Index.Plain plain) {
      switch (plain.name().text()) {
        case "last" -> mutants.change(Kind.SHIFT, plain.span(), "first");
        case "first" -> mutants.change(Kind.SHIFT, plain.span(), "last");
        default ->
            mutants.scope().axes().forEach(axis -> mutants.change(Kind.AXIS, plain.span(), axis));
      }
    }
  }

  private void reference(Reference reference) {
    String name = reference.name().text();
    if (FUNCTIONS.containsKey(name)) {
      mutants.change(Kind.FUNCTION, reference.span(), FUNCTIONS.getOrDefault(name, name));
    }
    for (List<String> names : List.of(mutants.scope().weights(), mutants.scope().values())) {
      int at = names.indexOf(name);
      if (at >= 0) {
        mutants.change(Kind.NAME, reference.span(), names.get((at + 1) % names.size()));
      }
    }
  }
}
