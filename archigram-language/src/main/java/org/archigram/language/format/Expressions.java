package org.archigram.language.format;

import java.util.List;
import java.util.stream.Collectors;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Operator;

/** Prints expressions with the brackets that their levels need. */
final class Expressions implements Expression.Visitor<String> {
  private static final Expressions PRINTER = new Expressions();
  private static final int ANY = -1;
  private static final int CHOICE = 0;
  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final int NEGATION = 4;
  private static final int OPERAND = 6;

  private Expressions() {}

  /** An expression of any kind. */
  static String text(Expression expression) {
    return at(ANY, expression);
  }

  /** An expression where no pipeline or comparison may stand bare. */
  static String size(Expression expression) {
    return at(SUM, expression);
  }

  /** Indices with their brackets; nothing for none. */
  static String indices(List<Index> indices) {
    return indices.isEmpty()
        ? ""
        : indices.stream().map(Expressions::index).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String index(Index index) {
    if (index instanceof Index.Shifted s) {
      String sign = s.forward() ? " + " : " - ";
      return s.name() + sign + at(Operator.MINUS.level() + 1, s.by());
    }
    return index instanceof Index.At at ? size(at.step()) : ((Index.Plain) index).name().text();
  }

  /** In brackets if it binds more loosely than {@code least}. */
  private static String at(int least, Expression expression) {
    String text = expression.accept(PRINTER);
    return level(expression) < least ? "(" + text + ")" : text;
  }

  private static int level(Expression expression) {
    if (expression instanceof Expression.Pipeline) {
      return ANY;
    }
    if (expression instanceof Expression.Training) {
      return CHOICE;
    }
    if (expression instanceof Expression.Negation) {
      return NEGATION;
    }
    return expression instanceof Expression.Binary b ? b.operator().level() : OPERAND;
  }

  private static String all(List<Expression> parts, String separator) {
    return parts.stream().map(Expressions::text).collect(Collectors.joining(separator));
  }

  /** A number cannot be called, indexed or asked for an output without brackets. */
  private static String base(Expression base) {
    return base instanceof Expression.Number n ? "(" + n.text() + ")" : at(OPERAND, base);
  }

  @Override
  public String number(Expression.Number number) {
    return number.text();
  }

  @Override
  public String truth(Expression.Truth truth) {
    return truth.value() ? "true" : "false";
  }

  @Override
  public String reference(Expression.Reference reference) {
    return reference.name().text();
  }

  @Override
  public String sizes(Expression.Sizes sizes) {
    return "[" + all(sizes.children(), ", ") + "]";
  }

  @Override
  public String concatenation(Expression.Concatenation c) {
    String end = c.children().size() == 1 ? ";]" : "]";
    return "[" + all(c.children(), "; ") + end;
  }

  @Override
  public String negation(Expression.Negation negation) {
    return "-" + at(NEGATION, negation.operand());
  }

  @Override
  public String binary(Expression.Binary b) {
    int level = b.operator().level();
    boolean power = b.operator() == Operator.POWER;
    int left = power ? OPERAND : level == COMPARISON ? SUM : level;
    int right = power ? NEGATION : level + 1;
    return at(left, b.left()) + " " + b.operator().sign() + " " + at(right, b.right());
  }

  @Override
  public String pipeline(Expression.Pipeline p) {
    StringBuilder out = new StringBuilder(at(CHOICE, p.source()));
    p.stages().forEach(stage -> out.append(" |> ").append(at(OPERAND, stage)));
    return out.toString();
  }

  @Override
  public String call(Expression.Call call) {
    return base(call.callee())
        + call.arguments().stream()
            .map(Expressions::argument)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String argument(Expression.Argument argument) {
    return argument.name().map(n -> n + ": ").orElse("") + text(argument.value());
  }

  @Override
  public String indexed(Expression.Indexed indexed) {
    return base(indexed.base()) + indices(indexed.indices());
  }

  @Override
  public String output(Expression.Output output) {
    return base(output.base()) + "." + output.name();
  }

  @Override
  public String training(Expression.Training training) {
    return "train(" + text(training.training()) + ") else " + at(COMPARISON, training.use());
  }
}
