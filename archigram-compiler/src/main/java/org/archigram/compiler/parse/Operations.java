package org.archigram.compiler.parse;

import org.archigram.compiler.tree.Expression.BinarySign;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Ordinal;

/** Types of operations, and which types are the same. */
final class Operations {
  private Operations() {}

  static Ordinal type(BinarySign sign) {
    return switch (sign) {
      case PLUS, MINUS, TIMES, DIV, MOD -> Type.INT64;
      case AND, OR, XOR, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST -> Type.BOOLEAN;
    };
  }

  /** Whether two types have the same values, whatever they are called. */
  static boolean same(Type left, Type right) {
    if (left instanceof Ordinal a && right instanceof Ordinal b) {
      return a.fits(b) && a.holds(b) && b.holds(a);
    }
    if (left instanceof Type.Array a && right instanceof Type.Array b) {
      return same(a.index(), b.index()) && same(a.of(), b.of());
    }
    return left.equals(right);
  }
}
