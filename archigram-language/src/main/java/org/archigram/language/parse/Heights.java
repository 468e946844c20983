package org.archigram.language.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.archigram.language.syntax.Expression;

/** Measures trees that may be too high to recurse into. */
final class Heights {
  private Heights() {}

  private record Level(Expression expression, int height) {}

  /** Whether this tree has more levels than a reader may recurse into. */
  static boolean tooHigh(Expression root) {
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(root, 1));
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.height() > Expression.HIGHEST) {
        return true;
      }
      for (Expression child : level.expression().children()) {
        open.push(new Level(child, level.height() + 1));
      }
    }
    return false;
  }
}
