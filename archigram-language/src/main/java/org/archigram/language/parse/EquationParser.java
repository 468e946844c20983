package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads equations, and what people write when they mean one. */
final class EquationParser {
  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final ExpressionParser expressions;
  private final OperandParser operands;

  EquationParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.expressions = expressions;
    this.operands = new OperandParser(cursor, expressions);
  }

  /** An equation or a sample. */
  Statement equation(String documentation) {
    int start = cursor.start();
    Optional<Token> sign = sign();
    if (sign.isEmpty()) {
      noEquation();
    }
    List<Statement.Target> targets = targets();
    Token relation = cursor.next();
    if (relation.kind() == Kind.EQUAL) {
      errors.doubleEquals(relation);
    }
    boolean sampled = relation.kind() == Kind.SAMPLE;
    Expression value = expressions.value();
    return new Statement.Equation(targets, sampled, value, documentation, cursor.since(start));
  }

  /** The sign between the sides, outside of all brackets. */
  private Optional<Token> sign() {
    Optional<Token> compared = Optional.empty();
    int depth = 0;
    for (int i = 0; !ends(cursor.peek(i).kind()); i++) {
      Token token = cursor.peek(i);
      Kind kind = token.kind();
      depth += kind == Kind.LEFT || kind == Kind.OPEN ? 1 : 0;
      depth -= kind == Kind.RIGHT || kind == Kind.CLOSE ? 1 : 0;
      if (depth == 0 && (kind == Kind.IS || kind == Kind.SAMPLE)) {
        return Optional.of(token);
      }
      if (depth == 0 && kind == Kind.EQUAL && compared.isEmpty()) {
        compared = Optional.of(token);
      }
    }
    return compared;
  }

  private static boolean ends(Kind kind) {
    return kind == Kind.END || kind == Kind.EOF || kind == Kind.BEGIN || kind == Kind.FINISH;
  }

  private void noEquation() {
    Token word = cursor.peek();
    Kind behind = cursor.peek(1).kind();
    boolean words = behind == Kind.NAME || behind == Kind.SET_NAME || behind == Kind.NUMBER;
    boolean alone = behind == Kind.BEGIN || behind == Kind.STRING;
    if (word.kind() == Kind.NAME && (words || alone)) {
      errors.unknownStatement(word);
    } else if (word.kind() == Kind.NAME && behind == Kind.COLON) {
      errors.typeInEquation(cursor.peek(1));
    } else {
      int start = cursor.start();
      expressions.value();
      errors.valueWithoutName(cursor.since(start));
    }
    throw new Resync();
  }

  private List<Statement.Target> targets() {
    List<Statement.Target> targets = new ArrayList<>();
    do {
      targets.add(target());
    } while (cursor.accept(Kind.COMMA));
    if (!cursor.at(Kind.IS) && !cursor.at(Kind.SAMPLE) && !cursor.at(Kind.EQUAL)) {
      wrongTarget();
    }
    return targets;
  }

  private Statement.Target target() {
    int start = cursor.start();
    if (cursor.at(Kind.LEFT)) {
      errors.leftSide(cursor.peek().span(), "write `h, c = …`, without brackets");
      throw new Resync();
    }
    if (!cursor.at(Kind.NAME) && !cursor.at(Kind.SET_NAME)) {
      errors.leftSide(cursor.peek().span(), "write `y = …`");
      throw new Resync();
    }
    Name name = cursor.name("a value");
    List<Index> indices = cursor.at(Kind.OPEN) ? operands.indices() : List.of();
    return new Statement.Target(name, indices, cursor.since(start));
  }

  private void wrongTarget() {
    Token found = cursor.peek();
    Token before = cursor.previous();
    switch (found.kind()) {
      case LEFT -> errors.leftSide(found.span(), "write `h[t] = …`, with square brackets");
      case COLON -> errors.typeInEquation(found);
      case NAME, SET_NAME, NUMBER -> errors.unknownStatement(before);
      default -> errors.leftSide(found.span(), "write `y = …`, with the new name alone");
    }
    throw new Resync();
  }
}
