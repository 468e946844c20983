package org.archigram.language.token;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds out which line ends are ends of statements.
 *
 * <p><b>Before:</b> a {@link Kind#NEWLINE} where a line ends, a {@link Kind#SEMICOLON} for each
 * {@code ;}. <b>After:</b> an {@link Kind#END} where a statement ends; a {@link Kind#SEMICOLON}
 * between brackets only; documentation inside a statement is a comment.
 */
final class LineJoiner {
  private static final Set<String> BEGINNINGS =
      Set.of(
          "input",
          "output",
          "target",
          "weights",
          "fixed",
          "axis",
          "let",
          "repeat",
          "loss",
          "minimize",
          "learn",
          "block",
          "network",
          "use");

  private static final Token START = new Token(Kind.END, "", 0, 0);

  private final List<Token> raw;
  private final List<Token> out = new ArrayList<>();
  private final Deque<Integer> brackets = new ArrayDeque<>();
  private int depth;
  private int lineEnd = -1;
  private Token previous = START;

  LineJoiner(List<Token> raw) {
    this.raw = raw;
  }

  List<Token> join() {
    for (int i = 0; i < raw.size(); i++) {
      Token token = raw.get(i);
      switch (token.kind()) {
        case NEWLINE -> lineEnd = lineEnd < 0 ? out.size() : lineEnd;
        case COMMENT, DOCUMENTATION -> out.add(token);
        default -> code(token, i);
      }
    }
    return out;
  }

  private void code(Token token, int i) {
    if (depth > 0 && unclosed(token, i)) {
      depth = 0;
    }
    if (lineEnd >= 0) {
      newLine(token, i);
    }
    lineEnd = -1;
    boolean end = token.kind() == Kind.SEMICOLON && depth == 0;
    Token kept = end ? new Token(Kind.END, ";", token.start(), token.end()) : token;
    out.add(kept);
    count(token.kind());
    previous = kept;
  }

  private void newLine(Token next, int i) {
    boolean goesOn = depth > 0 || (previous.kind().isOpen() && !isNew(next, i)) || continues(next);
    if (goesOn) {
      forgetDocumentation();
    } else if (previous.kind() != Kind.END && previous.kind() != Kind.BEGIN) {
      out.add(lineEnd, new Token(Kind.END, "", previous.end(), previous.end()));
    }
  }

  /** Whether this token begins something new, though the line before it was not complete. */
  private boolean isNew(Token next, int i) {
    boolean closes = next.kind() == Kind.FINISH || next.kind() == Kind.EOF;
    return closes || (previous.kind().isInfix() && next.kind() == Kind.NAME && begins(next, i));
  }

  private static boolean continues(Token next) {
    return next.kind().isInfix()
        || next.kind() == Kind.COMMA
        || next.kind() == Kind.BEGIN
        || next.is("else");
  }

  private void forgetDocumentation() {
    for (int i = lineEnd; i < out.size(); i++) {
      Token t = out.get(i);
      out.set(i, new Token(Kind.COMMENT, t.text(), t.start(), t.end()));
    }
  }

  /** Whether this token can only begin a statement, so that a bracket was left open before. */
  private boolean unclosed(Token token, int i) {
    if (token.kind() == Kind.FINISH || token.kind() == Kind.BEGIN || token.kind() == Kind.EOF) {
      return true;
    }
    boolean first = lineEnd >= 0 && token.kind() == Kind.NAME;
    return first && (declares(token, i) || (!previous.kind().isOpen() && defines(i + 1)));
  }

  private boolean begins(Token name, int i) {
    return declares(name, i) || defines(i + 1);
  }

  private boolean declares(Token name, int i) {
    Kind next = raw.get(i + 1).kind();
    boolean named = next == Kind.NAME || next == Kind.SET_NAME;
    return named && BEGINNINGS.contains(name.text());
  }

  /** Whether {@code =} follows, with or without an index before it. */
  private boolean defines(int i) {
    int at = i;
    if (raw.get(at).kind() == Kind.OPEN) {
      while (raw.get(at).kind() != Kind.CLOSE && raw.get(at).kind() != Kind.NEWLINE) {
        if (raw.get(at).kind() == Kind.EOF) {
          return false;
        }
        at++;
      }
      at++;
    }
    return at < raw.size() && raw.get(at).kind() == Kind.IS;
  }

  private void count(Kind kind) {
    switch (kind) {
      case LEFT, OPEN -> depth++;
      case RIGHT, CLOSE -> depth = Math.max(0, depth - 1);
      case BEGIN -> {
        brackets.push(depth);
        depth = 0;
      }
      case FINISH -> depth = brackets.isEmpty() ? 0 : brackets.pop();
      default -> {}
    }
  }
}
