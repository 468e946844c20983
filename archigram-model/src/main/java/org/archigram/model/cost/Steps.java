package org.archigram.model.cost;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.model.Axis;
import org.archigram.model.Call;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.fact.Typed;

/** How many steps each axis of a block has where the block is used. */
final class Steps {
  private final Typed typed;
  private final Map<String, Size> known;

  private Steps(Typed typed, Map<String, Size> known) {
    this.typed = typed;
    this.known = known;
  }

  static Steps outermost(Typed root) {
    return new Steps(root, Map.of());
  }

  Size of(String axis) {
    Size size = known.get(axis);
    return size == null ? typed.steps(axis).with(this::named) : size;
  }

  /** The size that is called as the last step of an axis of the block: {@code T} for {@code t}. */
  private Size named(String name) {
    return typed.block().axes().stream()
        .filter(axis -> axis.lastStep().equals(name))
        .filter(
            axis ->
                known.containsKey(axis.name())
                    || !typed.steps(axis.name()).equals(Size.named(name)))
        .findFirst()
        .map(axis -> of(axis.name()))
        .orElse(Size.named(name));
  }

  /** What the block is given by the one around it. */
  Map<String, Size> known() {
    return known;
  }

  /** The number of combinations of steps. */
  Size of(Collection<String> axes) {
    return axes.stream().map(this::of).reduce(Size.ONE, Size::times);
  }

  /** The steps in the block of a call: an axis without a length has that of the caller's axis. */
  Steps inside(Call call, Typed inner) {
    Map<String, Size> bound = new LinkedHashMap<>();
    typed
        .axes(call.id())
        .forEach(
            (axis, outer) -> {
              boolean own = inner.block().axis(axis).flatMap(Axis::length).isPresent();
              if (!own && sees(outer)) {
                bound.put(axis, of(outer));
              }
            });
    return new Steps(inner, bound);
  }

  /** The steps in the body of a stack, whose own axis the copies stand for already. */
  Steps inCopies(Instance stack) {
    Map<String, Size> bound = new LinkedHashMap<>(known);
    stack.axis().ifPresent(axis -> bound.put(axis, Size.ONE));
    return new Steps(typed, bound);
  }

  private boolean sees(String axis) {
    return known.containsKey(axis) || typed.block().axis(axis).isPresent();
  }
}
