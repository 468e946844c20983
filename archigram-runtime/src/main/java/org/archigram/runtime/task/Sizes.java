package org.archigram.runtime.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.fact.Typed;

/**
 * What the open sizes of a network are known to be.
 *
 * @param known the sizes by name
 */
record Sizes(Map<String, Integer> known) {
  private static final String NAMELESS = "?";

  /** These and what follows where a value of {@code type} is given {@code role}, if it fits. */
  Optional<Sizes> with(Typed types, Type type, Role role) {
    if (type.axes().size() != role.steps().size() || !sameElements(type, role)) {
      return Optional.empty();
    }
    Map<String, Integer> more = new LinkedHashMap<>(known);
    for (int i = 0; i < role.steps().size(); i++) {
      int steps = role.steps().get(i);
      if (steps > 0 && !fits(types.steps(type.axes().get(i)), steps, more)) {
        return Optional.empty();
      }
    }
    if (type.element() instanceof Type.Element.Category category
        && !fits(category.count(), role.classes(), more)) {
      return Optional.empty();
    }
    return fits(type.shape(), role.shape(), more) ? Optional.of(new Sizes(more)) : Optional.empty();
  }

  private static boolean sameElements(Type type, Role role) {
    return type.element() instanceof Type.Element.Category == role.classes() > 0;
  }

  private static boolean fits(Shape shape, List<Integer> sizes, Map<String, Integer> known) {
    if (shape.ranked() ? sizes.size() != shape.rank() : sizes.size() < shape.rank()) {
      return false;
    }
    int tail = sizes.size() - shape.tail().size();
    return fits(shape.head(), sizes.subList(0, shape.head().size()), known)
        && fits(shape.tail(), sizes.subList(tail, sizes.size()), known);
  }

  private static boolean fits(List<Size> open, List<Integer> sizes, Map<String, Integer> known) {
    for (int i = 0; i < open.size(); i++) {
      if (!fits(open.get(i), sizes.get(i), known)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Size open, int size, Map<String, Integer> known) {
    Size closed =
        open.with(name -> known.containsKey(name) ? Size.of(known.get(name)) : Size.named(name));
    OptionalLong value = closed.known();
    if (value.isPresent()) {
      return value.getAsLong() == size;
    }
    // What is no name alone, such as 2·n, stays for those who build the network to see.
    closed.name().filter(name -> !name.startsWith(NAMELESS)).ifPresent(n -> known.put(n, size));
    return true;
  }

  /** A declaration as it is written: {@code x[t] : [m]}. */
  static String written(String name, Type type) {
    String axes =
        type.axes().isEmpty()
            ? ""
            : type.axes().stream().collect(Collectors.joining(", ", "[", "]"));
    boolean real = type.element() instanceof Type.Element.Real;
    return name + axes + " : " + (real ? type.shape() : type.element());
  }
}
