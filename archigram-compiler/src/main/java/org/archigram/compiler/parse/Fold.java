package org.archigram.compiler.parse;

import java.util.Optional;
import org.archigram.compiler.tree.Expression.BinarySign;
import org.archigram.compiler.tree.Expression.UnarySign;

/** Computes what is known before a program runs. */
final class Fold {
  private Fold() {}

  /** Empty if there is no such value. */
  static Optional<Long> unary(UnarySign sign, long of) {
    try {
      return Optional.of(
          switch (sign) {
            case MINUS -> Math.negateExact(of);
            case NOT -> 1 - of;
            case ODD -> of & 1;
            case ABS -> Math.absExact(of);
            case SQR -> Math.multiplyExact(of, of);
          });
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Empty if there is no such value. */
  static Optional<Long> binary(BinarySign sign, long left, long right) {
    try {
      return Optional.of(
          switch (sign) {
            case PLUS -> Math.addExact(left, right);
            case MINUS -> Math.subtractExact(left, right);
            case TIMES -> Math.multiplyExact(left, right);
            case DIV -> divided(left, right);
            case MOD -> left % right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case EQUAL -> bit(left == right);
            case UNEQUAL -> bit(left != right);
            case LESS -> bit(left < right);
            case AT_MOST -> bit(left <= right);
            case MORE -> bit(left > right);
            case AT_LEAST -> bit(left >= right);
          });
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static long divided(long left, long right) {
    return right == -1 ? Math.negateExact(left) : left / right;
  }

  private static long bit(boolean is) {
    return is ? 1 : 0;
  }
}
