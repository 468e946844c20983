package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;

/** Reads types such as {@code [2*n, *s]} and {@code class(k)}. */
final class Written {
  private Written() {}

  static Type type(String text) {
    if (text.startsWith("class(")) {
      int close = text.indexOf(')');
      String rest = text.substring(close + 1).strip();
      return new Type(
          List.of(),
          rest.isEmpty() ? Shape.SCALAR : shape(rest),
          new Type.Element.Category(size(text.substring(6, close))));
    }
    return Type.of(shape(text));
  }

  static Shape shape(String text) {
    List<Size> head = new ArrayList<>();
    List<Size> tail = new ArrayList<>();
    Optional<String> rest = Optional.empty();
    String inner = text.substring(1, text.length() - 1);
    for (String part : inner.isEmpty() ? new String[0] : inner.split(", ")) {
      if (part.startsWith("*")) {
        rest = Optional.of(part.substring(1));
      } else {
        (rest.isPresent() ? tail : head).add(size(part));
      }
    }
    return new Shape(head, rest, tail);
  }

  static Size size(String text) {
    Size sum = Size.ZERO;
    for (String term : text.split(" \\+ ")) {
      Size product = Size.ONE;
      for (String factor : term.split("\\*")) {
        product =
            product.times(
                factor.matches("\\d+") ? Size.of(Long.parseLong(factor)) : Size.named(factor));
      }
      sum = sum.plus(product);
    }
    return sum;
  }
}
