package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Operator;
import org.archigram.language.syntax.Span;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads expressions: chains of signs by loops, brackets by recursion of limited depth. */
final class ExpressionParser {
  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final Map<Kind, Operator> OPERATORS = operators();

  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final OperandParser operands;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.operands = new OperandParser(cursor, this);
  }

  /** A whole expression that may be of any kind. */
  Expression value() {
    return checked(pipeline());
  }

  /** A whole expression that gives a size: no pipeline, no comparison. */
  Expression size() {
    return checked(sum());
  }

  private Expression checked(Expression expression) {
    if (Heights.tooHigh(expression)) {
      errors.tooDeep(expression.span());
      throw new Resync();
    }
    return expression;
  }

  /** An expression inside another. */
  Expression pipeline() {
    int start = cursor.start();
    cursor.enter();
    Expression source = choice();
    List<Expression> stages = new ArrayList<>();
    while (cursor.accept(Kind.PIPE)) {
      stages.add(stage());
    }
    cursor.leave();
    return stages.isEmpty() ? source : new Expression.Pipeline(source, stages, cursor.since(start));
  }

  private Expression stage() {
    int start = cursor.start();
    Expression stage = choice();
    boolean callable =
        stage instanceof Expression.Reference
            || stage instanceof Expression.Call
            || stage instanceof Expression.Indexed
            || stage instanceof Expression.Output;
    if (!callable) {
      errors.notAStage(cursor.since(start));
    }
    return stage;
  }

  private Expression choice() {
    int start = cursor.start();
    Expression left = binary(COMPARISON);
    Optional<Expression> training = training(left);
    if (cursor.atWord("else")) {
      if (training.isEmpty()) {
        errors.elseWithoutTrain(cursor.peek());
        throw new Resync();
      }
      cursor.next();
      Expression use = binary(COMPARISON);
      return new Expression.Training(training.get(), use, cursor.since(start));
    }
    training.ifPresent(call -> errors.trainWithoutElse(cursor.since(start)));
    return left;
  }

  /** What stands between the brackets of {@code train(…)}. */
  private static Optional<Expression> training(Expression expression) {
    return expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Reference callee
            && callee.name().text().equals("train")
            && call.arguments().size() == 1
            && call.arguments().get(0).name().isEmpty()
        ? Optional.of(call.arguments().get(0).value())
        : Optional.empty();
  }

  /** An expression without comparisons and pipelines, inside another. */
  Expression sum() {
    cursor.enter();
    Expression sum = binary(SUM);
    cursor.leave();
    return sum;
  }

  private Expression binary(int least) {
    int start = cursor.start();
    Expression left = negated();
    Optional<Operator> operator = operator(least);
    while (operator.isPresent()) {
      Token sign = cursor.next();
      Expression right = binary(operator.get().level() + 1);
      boolean chained =
          operator.get().level() == COMPARISON
              && left instanceof Expression.Binary before
              && before.operator().level() == COMPARISON
              && before.span().start() == start;
      if (chained) {
        errors.chainedComparison(sign);
      }
      left = new Expression.Binary(operator.get(), left, right, cursor.since(start));
      operator = operator(least);
    }
    return left;
  }

  private Optional<Operator> operator(int least) {
    return Optional.ofNullable(OPERATORS.get(cursor.peek().kind()))
        .filter(op -> op.level() >= least && op != Operator.POWER);
  }

  private static Map<Kind, Operator> operators() {
    Map<Kind, Operator> operators = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      for (Operator operator : Operator.values()) {
        if (operator.sign().equals(kind.sign())) {
          operators.put(kind, operator);
        }
      }
    }
    return Collections.unmodifiableMap(operators);
  }

  /** One operand of a power, with the offsets of the signs before it. */
  private record Factor(List<Integer> signs, int start, Expression value) {}

  /** {@code -a ^ -b ^ c} is {@code -(a ^ (-(b ^ c)))}. */
  private Expression negated() {
    List<Factor> factors = new ArrayList<>();
    do {
      factors.add(factor());
    } while (cursor.accept(Kind.POWER));
    Factor last = factors.get(factors.size() - 1);
    Expression result = negate(last.signs(), last.value());
    for (int i = factors.size() - 2; i >= 0; i--) {
      Factor base = factors.get(i);
      Span span = cursor.since(base.start());
      result = new Expression.Binary(Operator.POWER, base.value(), result, span);
      result = negate(base.signs(), result);
    }
    return result;
  }

  private Factor factor() {
    List<Integer> signs = new ArrayList<>();
    while (cursor.at(Kind.MINUS)) {
      signs.add(cursor.next().start());
    }
    int start = cursor.start();
    return new Factor(signs, start, operands.operand());
  }

  private Expression negate(List<Integer> signs, Expression operand) {
    Expression result = operand;
    for (int i = signs.size() - 1; i >= 0; i--) {
      result = new Expression.Negation(result, cursor.since(signs.get(i)));
    }
    return result;
  }
}
