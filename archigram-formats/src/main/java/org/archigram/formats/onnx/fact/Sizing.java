package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** Arithmetic with sizes of which some are open; what cannot be known is open too. */
public final class Sizing {
  private static final Size OPEN = OnnxFile.OPEN;

  /** A size that takes more than this to write says nothing to a reader. */
  private static final int LONGEST = 60;

  private Sizing() {}

  /** Whether a part of it is unknown. */
  public static boolean isOpen(Size size) {
    return size.names().contains("?");
  }

  /** The result of {@code operation}, open where an operand is or where it overflows. */
  public static Size compute(Size one, Size other, BinaryOperator<Size> operation) {
    if (isOpen(one) || isOpen(other)) {
      return OPEN;
    }
    try {
      Size result = operation.apply(one, other);
      boolean readable = result.known().isPresent() || result.toString().length() <= LONGEST;
      return readable ? result : OPEN;
    } catch (ArithmeticException e) {
      return OPEN;
    }
  }

  /** The product of all. */
  public static Size product(List<Size> sizes) {
    Size product = Size.ONE;
    for (Size size : sizes) {
      product = compute(product, size, Size::times);
    }
    return product;
  }

  /** The quotient where it is a whole number of the same names; else open. */
  public static Size quotient(Size dividend, Size divisor) {
    if (isOpen(dividend) || isOpen(divisor) || divisor.is(0)) {
      return OPEN;
    }
    if (divisor.known().isPresent() || dividend.equals(divisor)) {
      return compute(dividend, divisor, Size::over);
    }
    return divided(dividend, divisor);
  }

  /** Divides one product by another, such as {@code 12·n·t} by {@code n}. */
  private static Size divided(Size dividend, Size divisor) {
    if (dividend.terms().size() != 1 || divisor.terms().size() != 1) {
      return OPEN;
    }
    List<Size.Atom> atoms = new ArrayList<>(dividend.terms().keySet().iterator().next());
    for (Size.Atom atom : divisor.terms().keySet().iterator().next()) {
      if (!atoms.remove(atom)) {
        return OPEN;
      }
    }
    long factor = dividend.terms().values().iterator().next();
    long by = divisor.terms().values().iterator().next();
    if (factor % by != 0) {
      return OPEN;
    }
    Size quotient = Size.of(factor / by);
    for (Size.Atom atom : atoms) {
      quotient = quotient.times(Size.of(atom));
    }
    return quotient;
  }

  /** The shape of an element-wise operation on both; empty where they do not fit. */
  public static Optional<List<Size>> broadcast(List<Size> one, List<Size> other) {
    List<Size> result = new ArrayList<>();
    int rank = Math.max(one.size(), other.size());
    for (int i = 0; i < rank; i++) {
      Size a = fromEnd(one, rank - i);
      Size b = fromEnd(other, rank - i);
      if (a.is(1) || a.equals(b) && !isOpen(a)) {
        result.add(b);
      } else if (b.is(1)) {
        result.add(a);
      } else {
        OptionalLong known = a.known().isPresent() ? a.known() : b.known();
        result.add(known.isPresent() ? Size.of(known.getAsLong()) : OPEN);
      }
    }
    return Optional.of(result);
  }

  private static Size fromEnd(List<Size> sizes, int position) {
    return position > sizes.size() ? Size.ONE : sizes.get(sizes.size() - position);
  }

  /** A dimension that may be counted from the end, or −1 where it is not there. */
  public static int dimension(long written, int rank) {
    long index = written < 0 ? written + rank : written;
    return index >= 0 && index < rank ? (int) index : -1;
  }
}
