package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Operator;
import org.archigram.language.syntax.Span;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads what stands between signs: names, numbers, brackets, calls, indices. */
final class OperandParser {
  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final ExpressionParser expressions;

  OperandParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.expressions = expressions;
  }

  /** A value with all its calls, indices and outputs. */
  Expression operand() {
    int start = cursor.start();
    Expression value = primary();
    while (true) {
      if (cursor.at(Kind.LEFT)) {
        value = call(start, value);
      } else if (cursor.at(Kind.OPEN)) {
        value = new Expression.Indexed(value, indices(), cursor.since(start));
      } else if (cursor.accept(Kind.DOT)) {
        Name name = cursor.name("the name of an output");
        value = new Expression.Output(value, name, cursor.since(start));
      } else {
        return value;
      }
    }
  }

  private Expression primary() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        return new Expression.Number(cursor.next().text(), token.span());
      }
      case NAME -> {
        return named(token);
      }
      case LEFT -> {
        return bracketed();
      }
      case OPEN -> {
        return list();
      }
      case SET_NAME -> errors.latexSubscript(token);
      case STRING -> errors.textAsValue(token);
      case RIGHT, CLOSE -> {
        if (cursor.previous().kind().isInfix()) {
          errors.expectedValue(token);
        } else {
          errors.strayCloser(token);
        }
        throw new Resync();
      }
      default -> {
        errors.expectedValue(token);
        throw new Resync();
      }
    }
    cursor.next();
    return new Expression.Reference(Cursor.nameOf(token), token.span());
  }

  private Expression named(Token token) {
    if (token.is("else")) {
      errors.expectedValue(token);
      throw new Resync();
    }
    cursor.next();
    if (token.is("true") || token.is("false")) {
      return new Expression.Truth(token.is("true"), token.span());
    }
    if (token.is("σ") && cursor.at(Kind.LEFT) && !cursor.knowsSigma()) {
      errors.sigma(token);
    }
    return new Expression.Reference(Cursor.nameOf(token), token.span());
  }

  private Expression bracketed() {
    Token open = cursor.next();
    Expression inside = expressions.pipeline();
    if (cursor.at(Kind.COMMA)) {
      errors.tuple(cursor.peek());
      throw new Resync();
    }
    close(open, Kind.RIGHT);
    return inside;
  }

  private Expression list() {
    Token open = cursor.next();
    List<Expression> parts = new ArrayList<>();
    boolean joined = false;
    while (!cursor.at(Kind.CLOSE)) {
      parts.add(expressions.pipeline());
      boolean semicolon = cursor.at(Kind.SEMICOLON);
      if (!semicolon && !cursor.at(Kind.COMMA)) {
        break;
      }
      if (parts.size() > 1 && semicolon != joined) {
        errors.mixedList(cursor.peek());
        throw new Resync();
      }
      joined = semicolon;
      cursor.next();
    }
    close(open, Kind.CLOSE);
    Span span = cursor.since(open.start());
    return joined ? new Expression.Concatenation(parts, span) : new Expression.Sizes(parts, span);
  }

  /** Reads a closing bracket, or says what stands in its place. */
  void close(Token open, Kind wanted) {
    Token found = cursor.peek();
    if (cursor.accept(wanted)) {
      return;
    }
    switch (found.kind()) {
      case NAME, NUMBER, STRING, SET_NAME -> errors.missingOperator(left(), found);
      case IS -> errors.secondEquals(found);
      case RANGE -> errors.rangeOutsideAxis(found);
      case SEMICOLON -> errors.semicolonInCall(found);
      case COLON ->
          errors.expected("`" + wanted.sign() + "`", found, "a name: value stands only in a call");
      default -> errors.unclosed(open, wanted, found.span());
    }
    throw new Resync();
  }

  /** The operand before this place, for errors. */
  private Span left() {
    return cursor.previous().span();
  }

  private Expression call(int start, Expression callee) {
    if (callee instanceof Expression.Number || callee instanceof Expression.Truth) {
      errors.missingOperator(left(), cursor.peek());
      throw new Resync();
    }
    Token open = cursor.next();
    cursor.enter();
    List<Expression.Argument> arguments = new ArrayList<>();
    boolean more = true;
    while (more && !cursor.at(Kind.RIGHT)) {
      arguments.add(argument(arguments));
      more = cursor.accept(Kind.COMMA);
    }
    close(open, Kind.RIGHT);
    cursor.leave();
    return new Expression.Call(callee, arguments, cursor.since(start));
  }

  private Expression.Argument argument(List<Expression.Argument> before) {
    int start = cursor.start();
    Optional<Name> name = argumentName();
    Expression value = expressions.pipeline();
    Span span = cursor.since(start);
    boolean late =
        name.isEmpty() && !before.isEmpty() && before.get(before.size() - 1).name().isPresent();
    if (late) {
      errors.positionalAfterNamed(span);
    }
    return new Expression.Argument(name, value, span);
  }

  private Optional<Name> argumentName() {
    Token sign = cursor.peek(1);
    boolean named = sign.kind() == Kind.COLON || sign.kind() == Kind.IS;
    if (!cursor.at(Kind.NAME) || !named) {
      return Optional.empty();
    }
    if (sign.kind() == Kind.IS) {
      errors.keywordEquals(cursor.peek(), sign);
    }
    Name name = Cursor.nameOf(cursor.next());
    cursor.next();
    return Optional.of(name);
  }

  /** The entries between square brackets behind a value. */
  List<Index> indices() {
    Token open = cursor.next();
    List<Index> indices = new ArrayList<>();
    do {
      indices.add(index(open));
    } while (cursor.accept(Kind.COMMA));
    if (cursor.at(Kind.COLON) || cursor.at(Kind.RANGE) || cursor.at(Kind.IS)) {
      errors.notAnIndex(cursor.peek().span());
      throw new Resync();
    }
    close(open, Kind.CLOSE);
    return indices;
  }

  private Index index(Token open) {
    if (cursor.at(Kind.CLOSE) || cursor.at(Kind.COLON) || cursor.at(Kind.RANGE)) {
      errors.notAnIndex(new Span(open.start(), cursor.peek().end()));
      throw new Resync();
    }
    int start = cursor.start();
    Expression step = expressions.sum();
    Span span = cursor.since(start);
    if (step instanceof Expression.Reference reference) {
      return new Index.Plain(reference.name(), span);
    }
    if (step instanceof Expression.Negation) {
      errors.negativeStep(span);
    }
    return shifted(step, span).orElseGet(() -> new Index.At(step, span));
  }

  private static Optional<Index> shifted(Expression step, Span span) {
    if (step instanceof Expression.Binary binary
        && (binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS)
        && binary.left() instanceof Expression.Reference axis) {
      boolean forward = binary.operator() == Operator.PLUS;
      return Optional.of(new Index.Shifted(axis.name(), forward, binary.right(), span));
    }
    return Optional.empty();
  }
}
