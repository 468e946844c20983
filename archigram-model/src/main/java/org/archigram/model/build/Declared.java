package org.archigram.model.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;

/**
 * A name with its axes, as written before a declaration: {@code x[t, s]}.
 *
 * @param name without the axes
 * @param axes what stands in brackets
 */
record Declared(String name, List<String> axes) {

  private static final Pattern FORM = Pattern.compile("([^\\[\\]]+)(?:\\[([^\\[\\]]*)])?");
  private static final Pattern SET = Pattern.compile("([^{}]*)\\{([^{}]*)}([^{}]*)");

  static Declared of(String written) {
    Matcher form = FORM.matcher(written.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(written + " is not a name with axes, such as x[t]");
    }
    return new Declared(
        form.group(1).strip(), form.group(2) == null ? List.of() : list(form.group(2)));
  }

  /** All names that {@code W_{z,r}} or {@code a, b} stands for. */
  static List<Declared> all(String written) {
    Declared one = of(written);
    Matcher set = SET.matcher(one.name());
    if (!set.matches()) {
      return list(one.name()).stream().map(name -> new Declared(name, one.axes())).toList();
    }
    return list(set.group(2)).stream()
        .map(index -> new Declared(set.group(1) + index + set.group(3), one.axes()))
        .toList();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The step that {@code h[0]} or {@code h[T+1]} names, along the axis {@code axis}. */
  static Ref.Shift step(String axis, String written) {
    String text = written.replace(" ", "");
    if (text.matches("\\d+")) {
      return new Ref.Shift(axis, Ref.From.START, Integer.parseInt(text));
    }
    Matcher end = Pattern.compile("\\p{L}+(?:\\+(\\d+))?").matcher(text);
    if (!end.matches()) {
      throw new IllegalArgumentException(written + " is neither a number nor like T+1");
    }
    int offset = end.group(1) == null ? 0 : Integer.parseInt(end.group(1));
    return new Ref.Shift(axis, Ref.From.END, offset);
  }

  /** A shape of numbers, sizes and names; {@code *s} is any number of dimensions. */
  static Shape shape(Object... dimensions) {
    List<Size> head = new ArrayList<>();
    List<Size> tail = new ArrayList<>();
    Optional<String> rest = Optional.empty();
    for (Object dimension : dimensions) {
      if (dimension instanceof String name && name.startsWith("*")) {
        rest = Optional.of(name.substring(1));
      } else {
        (rest.isPresent() ? tail : head).add(size(dimension));
      }
    }
    return new Shape(head, rest, tail);
  }

  static Size size(Object dimension) {
    if (dimension instanceof Size size) {
      return size;
    }
    if (dimension instanceof Number number) {
      return Size.of(number.longValue());
    }
    return Size.named(dimension.toString());
  }
}
