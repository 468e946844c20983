package org.archigram.language.format;

import java.util.List;
import org.archigram.language.token.Kind;
import org.archigram.language.token.Token;

/** What is written for each token of a statement, the space before it included. */
final class Spacing {
  private final List<Token> tokens;
  private final Brackets brackets;

  Spacing(List<Token> tokens, Brackets brackets) {
    this.tokens = tokens;
    this.brackets = brackets;
  }

  /** The text of the token at {@code i}, without space. */
  String text(int i) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case STRING -> "\"" + token.text() + "\"";
      case SET_NAME -> token.text().replaceAll("\\s+", "");
      case COMMENT, DOCUMENTATION -> Comments.text(token);
      case COMMA -> isTrailing(i) ? "" : ",";
      default -> token.text();
    };
  }

  private boolean isTrailing(int i) {
    return i + 1 < tokens.size() && closes(kind(i + 1));
  }

  private static boolean closes(Kind kind) {
    return kind == Kind.RIGHT || kind == Kind.CLOSE;
  }

  private Kind kind(int i) {
    return tokens.get(i).kind();
  }

  /** Whether a space stands before the token at {@code i}, which is not the first of its line. */
  boolean space(int i) {
    Kind before = kind(i - 1);
    Kind kind = kind(i);
    if (isTrailing(i) && kind == Kind.COMMA) {
      return false;
    }
    return switch (kind) {
      case RIGHT, CLOSE, COMMA, SEMICOLON, DOT, RANGE -> false;
      case COLON -> brackets.depth(i) == 0 && !tight(before, i);
      case LEFT, OPEN -> !opens(before) && !tight(before, i) && !isApplied(i);
      case PLUS, MINUS -> !opens(before) && !tight(before, i) && !isStep(i);
      default -> !opens(before) && !tight(before, i);
    };
  }

  private static boolean opens(Kind kind) {
    return kind == Kind.LEFT || kind == Kind.OPEN || kind == Kind.DOT || kind == Kind.RANGE;
  }

  /** Whether the token before this one is a prefix, or the sign of a step. */
  private boolean tight(Kind before, int i) {
    boolean sign = before == Kind.MINUS || before == Kind.PLUS;
    boolean prefix = (before == Kind.MINUS || before == Kind.TIMES) && isPrefix(i - 1);
    return prefix || (sign && isStep(i - 1));
  }

  /** Whether the sign at {@code i} has no operand before it. */
  boolean isPrefix(int i) {
    if (i == 0) {
      return true;
    }
    Kind before = kind(i - 1);
    return before.isOpen() || before == Kind.SEMICOLON || isWord(i - 1);
  }

  /** Whether brackets at {@code i} belong to the value before them. */
  private boolean isApplied(int i) {
    Kind before = kind(i - 1);
    boolean value = before == Kind.NAME || before == Kind.SET_NAME || closes(before);
    boolean type = kind(i) == Kind.OPEN && brackets.depth(i) == 0 && brackets.isType(i);
    return value && !isWord(i - 1) && !type;
  }

  /** Whether a name is a word of the language where it stands. */
  private boolean isWord(int i) {
    Token token = tokens.get(i);
    Token first = tokens.get(0);
    boolean head = i == 0 && token.is("repeat") && tokens.size() > 1 && kind(1) == Kind.LEFT;
    boolean by = token.is("by") && first.is("learn") && brackets.depth(i) == 0 && i > 1;
    return token.is("else") || head || by;
  }

  /** Whether a sign stands between a name and a number that make a whole index. */
  private boolean isStep(int i) {
    return i > 1
        && i + 2 < tokens.size()
        && brackets.isIndex(i)
        && (kind(i - 2) == Kind.OPEN || kind(i - 2) == Kind.COMMA)
        && kind(i - 1) == Kind.NAME
        && kind(i + 1) == Kind.NUMBER
        && (kind(i + 2) == Kind.CLOSE || kind(i + 2) == Kind.COMMA);
  }
}
