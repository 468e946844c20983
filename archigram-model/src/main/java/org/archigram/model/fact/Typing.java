package org.archigram.model.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Axis;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;

/** Turns what a solver found into types with names for readers. */
final class Typing {
  private final Store store;
  private final Map<String, String> shown = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Typing(Solver solver) {
    this.store = solver.store();
  }

  Typed typed(Frame frame, BlockAxes axes) {
    Map<String, Type> types = new LinkedHashMap<>();
    frame.slots.forEach((id, slot) -> types.put(id, shown(frame.type(slot), axes.of(id))));
    Map<String, Size> steps = new LinkedHashMap<>();
    for (Axis axis : frame.scope.block().axes()) {
      steps.put(axis.name(), axis.length().map(frame::local).map(this::shown).orElse(axis.steps()));
    }
    Map<String, Typed> inside = new LinkedHashMap<>(frame.known);
    frame.inside.forEach(
        (call, inner) -> {
          BlockAxes innerAxes = axes.inside().get(call);
          if (innerAxes != null) {
            inside.put(call, typed(inner, innerAxes));
          }
        });
    return new Typed(frame.scope.block(), types, inside, axes.bindings(), steps);
  }

  private Type shown(Type type, List<String> axes) {
    Type.Element element =
        type.element() instanceof Type.Element.Category category
            ? new Type.Element.Category(shown(category.count()))
            : type.element();
    return new Type(axes, shown(type.shape()), element);
  }

  /** {@code shape} as a reader sees it. */
  Shape shown(Shape shape) {
    Shape known = store.resolve(shape);
    Optional<String> rest = known.rest().map(Store::written);
    return new Shape(
        known.head().stream().map(this::shown).toList(),
        rest,
        known.tail().stream().map(this::shown).toList());
  }

  /** {@code size} as a reader sees it. */
  Size shown(Size size) {
    Size known = store.resolve(size);
    return known.known().isPresent() ? known : known.with(name -> Size.named(shown(name)));
  }

  /** The written name; with a number where another size has that name too. */
  private String shown(String variable) {
    String before = shown.get(variable);
    if (before != null) {
      return before;
    }
    String written = Phrases.plain(Store.written(variable));
    String name = written;
    for (int number = 2; !written.equals(Store.NAMELESS) && !taken.add(name); number++) {
      name = written + subscript(number);
    }
    shown.put(variable, name);
    return name;
  }

  private static String subscript(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append((char) ('₀' + (digit - '0')));
    }
    return text.toString();
  }
}
