package org.archigram.language.parse;

import java.util.List;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;
import org.archigram.language.token.Tokens;

/** A place in the tokens of a text, comments left out. */
final class Cursor {
  private static final int DEEPEST = 200;

  private final List<Token> tokens;
  private final SyntaxErrors errors;
  private final boolean definesSigma;
  private int at;
  private int depth;

  Cursor(Tokens tokens, SyntaxErrors errors) {
    this.tokens = tokens.all().stream().filter(t -> t.kind() != Kind.COMMENT).toList();
    this.errors = errors;
    this.definesSigma = definesSigma();
  }

  private boolean definesSigma() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token before = tokens.get(i - 1);
      boolean named = before.is("let") || before.is("block");
      boolean given = tokens.get(i + 1).kind() == Kind.IS;
      if (tokens.get(i).is("σ") && (named || given)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the file gives the name {@code σ} a meaning of its own. */
  boolean knowsSigma() {
    return definesSigma;
  }

  SyntaxErrors errors() {
    return errors;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean at(Kind kind) {
    return peek().kind() == kind;
  }

  boolean atWord(String word) {
    return peek().is(word);
  }

  /** Whether no token of this statement is left. */
  boolean atEnd() {
    return at(Kind.END) || at(Kind.EOF) || at(Kind.FINISH);
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean accept(Kind kind) {
    boolean found = at(kind);
    if (found) {
      next();
    }
    return found;
  }

  boolean acceptWord(String word) {
    boolean found = atWord(word);
    if (found) {
      next();
    }
    return found;
  }

  /** The name here, or an error that says what it should be the name of. */
  Name name(String of) {
    Token token = peek();
    if (token.kind() == Kind.SET_NAME) {
      errors.latexSubscript(token);
      throw new Resync();
    }
    if (token.kind() != Kind.NAME) {
      errors.expectedName(of, token);
      throw new Resync();
    }
    return nameOf(next());
  }

  static Name nameOf(Token token) {
    return new Name(token.text(), token.span());
  }

  int start() {
    return peek().start();
  }

  /** From this offset to the end of the token before this place. */
  Span since(int start) {
    return new Span(start, at == 0 ? start : Math.max(start, tokens.get(at - 1).end()));
  }

  /** The token before this place. */
  Token previous() {
    return tokens.get(Math.max(0, at - 1));
  }

  void enter() {
    if (++depth > DEEPEST) {
      errors.tooDeep(peek().span());
      throw new Resync();
    }
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  void returnTo(int before) {
    depth = before;
  }

  /** Moves behind the end of this statement; stays before the brace that ends the body. */
  void skipStatement() {
    int open = 0;
    while (!at(Kind.EOF)) {
      Kind kind = peek().kind();
      if (open == 0 && kind == Kind.FINISH) {
        return;
      }
      next();
      if (open == 0 && kind == Kind.END) {
        return;
      }
      open += kind == Kind.BEGIN ? 1 : kind == Kind.FINISH ? -1 : 0;
    }
  }

  /** Moves to the brace that begins a body, if there is one on this line. */
  void skipToBody() {
    while (!at(Kind.BEGIN) && !atEnd()) {
      next();
    }
  }
}
