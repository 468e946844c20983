package org.archigram.language.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.archigram.language.token.Kind;
import org.archigram.language.token.Token;

/** Which brackets of a statement belong together, and how deep each token stands. */
final class Brackets {
  private final int[] depths;
  private final int[] partners;
  private final boolean[] index;
  private final int colon;

  Brackets(List<Token> tokens) {
    this.depths = new int[tokens.size()];
    this.partners = new int[tokens.size()];
    this.index = new boolean[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    int typed = tokens.size();
    for (int i = 0; i < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      boolean closes = kind == Kind.RIGHT || kind == Kind.CLOSE;
      if (closes && !open.isEmpty()) {
        partners[i] = open.pop();
        partners[partners[i]] = i;
      }
      depths[i] = open.size();
      index[i] = !open.isEmpty() && isIndex(tokens, open.peek());
      if (kind == Kind.LEFT || kind == Kind.OPEN) {
        open.push(i);
      }
      if (kind == Kind.COLON && depths[i] == 0 && typed == tokens.size()) {
        typed = i;
      }
    }
    this.colon = typed;
  }

  private static boolean isIndex(List<Token> tokens, int open) {
    if (tokens.get(open).kind() != Kind.OPEN || open == 0) {
      return false;
    }
    Kind before = tokens.get(open - 1).kind();
    return before == Kind.NAME || before == Kind.RIGHT || before == Kind.CLOSE;
  }

  /** How many brackets are open around the token at {@code i}; its own do not count. */
  int depth(int i) {
    return depths[i];
  }

  /** The bracket that belongs to the one at {@code i}. */
  int partner(int i) {
    return partners[i];
  }

  /** Whether the brackets around the token at {@code i} hold indices. */
  boolean isIndex(int i) {
    return index[i];
  }

  /** Whether the token at {@code i} stands behind the colon of a declaration. */
  boolean isType(int i) {
    return i > colon;
  }
}
