package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.archigram.language.syntax.Statement;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads the statements between braces, going on behind each error. */
final class BodyParser {
  private static final int DEEPEST = 100;

  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final StatementParser statements;
  private int nesting;

  BodyParser(Cursor cursor) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.statements = new StatementParser(cursor, new ExpressionParser(cursor), this);
  }

  /** What stands before a body; after an error, moves to where the body begins. */
  <T> Optional<T> head(Supplier<T> read) {
    int depth = cursor.depth();
    try {
      return Optional.of(read.get());
    } catch (Resync reported) {
      cursor.returnTo(depth);
      cursor.skipToBody();
      return Optional.empty();
    }
  }

  /** The body of what began with {@code word}; empty if there is none. */
  Optional<List<Statement>> body(Token word, String what) {
    if (nesting == DEEPEST) {
      errors.tooDeep(word.span());
      throw new Resync();
    }
    Token open = cursor.peek();
    if (!cursor.accept(Kind.BEGIN)) {
      errors.missingBrace(open, what);
      if (!cursor.accept(Kind.COLON) && !isDeeper(word)) {
        throw new Resync();
      }
      open = word;
    }
    nesting++;
    List<Statement> body = statements(open, word, what);
    nesting--;
    return Optional.of(body);
  }

  /** Whether the next line is indented more than the one with this word. */
  private boolean isDeeper(Token word) {
    return cursor.at(Kind.END)
        && cursor.peek(1).kind() == Kind.NAME
        && column(cursor.peek(1)) > column(word);
  }

  private int column(Token token) {
    return errors.lines().at(token.start(), token.start()).column();
  }

  private List<Statement> statements(Token open, Token word, String what) {
    List<Statement> all = new ArrayList<>();
    while (true) {
      String documentation = documentation();
      if ((open == word && isOutside(word)) || cursor.accept(Kind.FINISH)) {
        return all;
      }
      if (cursor.at(Kind.EOF) || (atItem() && column(cursor.peek()) <= column(word))) {
        errors.unclosedBody(open, what, cursor.peek().span());
        return all;
      }
      one(documentation).ifPresent(all::add);
    }
  }

  /** Whether a body without its brace is over, to judge from the indent. */
  private boolean isOutside(Token word) {
    int column = column(cursor.peek());
    return cursor.at(Kind.FINISH) ? column < column(word) : column <= column(word);
  }

  /** The documentation here, its signs removed; moves over empty statements. */
  String documentation() {
    List<String> lines = new ArrayList<>();
    while (cursor.at(Kind.DOCUMENTATION) || cursor.at(Kind.END)) {
      Token token = cursor.next();
      if (token.kind() == Kind.DOCUMENTATION) {
        lines.add(token.text().substring(2).strip());
      }
    }
    return String.join("\n", lines);
  }

  /** Whether a block or a network begins here. */
  boolean atItem() {
    boolean word = cursor.atWord("block") || cursor.atWord("network");
    return word && cursor.peek(1).kind() == Kind.NAME;
  }

  private Optional<Statement> one(String documentation) {
    int depth = cursor.depth();
    try {
      if (atItem()) {
        errors.nested(cursor.peek());
        throw new Resync();
      }
      Optional<Statement> statement = statements.statement(documentation);
      finish();
      return statement;
    } catch (Resync reported) {
      cursor.returnTo(depth);
      cursor.skipStatement();
      return Optional.empty();
    }
  }

  /** Reads the end of a statement, or says what stands in its place. */
  private void finish() {
    Kind before = cursor.previous().kind();
    boolean closed = before == Kind.FINISH || before == Kind.END;
    if (closed || cursor.accept(Kind.END) || cursor.atEnd()) {
      return;
    }
    Token found = cursor.peek();
    switch (found.kind()) {
      case IS, SAMPLE -> errors.secondEquals(found);
      case RIGHT, CLOSE -> errors.strayCloser(found);
      case RANGE -> errors.rangeOutsideAxis(found);
      case COLON -> errors.typeInEquation(found);
      case NAME, NUMBER, STRING, SET_NAME, LEFT, OPEN -> beside(found);
      default -> errors.expected("the end of the line", found, "begin a new line here");
    }
    throw new Resync();
  }

  private void beside(Token found) {
    if (found.is("if") || found.is("for") || found.is("where")) {
      errors.condition(found);
    } else {
      errors.missingOperator(cursor.previous().span(), found);
    }
  }
}
