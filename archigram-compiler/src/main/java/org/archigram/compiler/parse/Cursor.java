package org.archigram.compiler.parse;

import java.util.List;
import java.util.Set;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.model.problem.Place;

/** The tokens that are still to be read. */
final class Cursor {
  /** How deep expressions, statements, types and routines may stand in each other. */
  private static final int DEEPEST = 400;

  private static final Set<String> BEGINNINGS =
      Set.of(
          "begin",
          "end",
          "const",
          "type",
          "var",
          "procedure",
          "function",
          "if",
          "while",
          "repeat",
          "for",
          "case",
          "until");

  private final Wording wrong;
  private final List<Token> tokens;
  private int next;
  private int depth;

  Cursor(Wording wrong) {
    this.wrong = wrong;
    this.tokens = Lexer.tokens(wrong);
  }

  Token peek() {
    return tokens.get(next);
  }

  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  boolean sees(String written) {
    return peek().is(written);
  }

  boolean seesName(String name) {
    return peek().kind() == Kind.NAME && peek().text().equals(name);
  }

  boolean takes(String written) {
    boolean there = sees(written);
    if (there) {
      take();
    }
    return there;
  }

  Token expect(String written, String where) {
    if (!sees(written)) {
      throw expected("`" + written + "` " + where);
    }
    return take();
  }

  Token name(String what) {
    if (peek().kind() != Kind.NAME) {
      throw expected(what);
    }
    return take();
  }

  Wording.Failure expected(String what) {
    Token found = peek();
    String seen = found.kind() == Kind.END ? "the text ends" : "`" + shown(found) + "` stands";
    return wrong.failure("expected " + what + ", but " + seen + " here", here(), "");
  }

  private String shown(Token token) {
    String written = wrong.text().substring(token.start(), token.end());
    return written.length() > 20 ? written.substring(0, 20) + "…" : written;
  }

  Place.InText here() {
    return wrong.at(peek());
  }

  Wording.Failure failure(String headline, Place.InText at, String help) {
    return wrong.failure(headline, at, help);
  }

  Place.InText at(Token token) {
    return wrong.at(token);
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw wrong.failure(
          "this stands too deep in others",
          here(),
          "give parts of it names, or routines, of their own");
    }
  }

  void leave() {
    depth--;
  }

  /** Where the next token stands in the list; to see whether something was read since. */
  int position() {
    return next;
  }

  /** Goes on behind the next semicolon, or before the next word that begins something. */
  void recover(int since) {
    if (next == since) {
      take();
    }
    while (peek().kind() != Kind.END && !takes(";")) {
      if (peek().kind() == Kind.RESERVED && BEGINNINGS.contains(peek().text())) {
        return;
      }
      take();
    }
  }

  int depth() {
    return depth;
  }

  void backTo(int outer) {
    depth = outer;
  }
}
