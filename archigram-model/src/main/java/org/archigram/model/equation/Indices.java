package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Ref;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Typesets the indices of values: {@code t}, {@code t−1}, {@code 0}, {@code T}. */
public final class Indices {

  private Indices() {}

  /** The step that a shift reads, as it stands in an index. */
  public static Formula of(Block block, Ref.Shift shift) {
    return switch (shift.from()) {
      case CURRENT -> Names.step(shift.axis(), shift.offset());
      case START -> Names.number(shift.offset());
      case END -> fromEnd(block, shift);
    };
  }

  private static Formula fromEnd(Block block, Ref.Shift shift) {
    Axis axis =
        block
            .axis(shift.axis())
            .orElseGet(() -> new Axis(shift.axis(), Optional.empty(), block.place()));
    return Names.size(axis.steps().plus(shift.offset()).toString());
  }

  /**
   * The indices of a reference, one for each axis of its value.
   *
   * @param axes the axes of the value, in their order
   * @param renamed axes that are written under another name here
   */
  static List<Formula> of(Block block, Ref ref, List<String> axes, Map<String, String> renamed) {
    List<Formula> indices = new ArrayList<>();
    for (String axis : axes) {
      Optional<Ref.Shift> shift = ref.along(axis);
      String name = renamed.getOrDefault(axis, axis);
      indices.add(
          shift
              .map(s -> s.from() == Ref.From.CURRENT ? Names.step(name, s.offset()) : of(block, s))
              .orElseGet(() -> Names.of(name)));
    }
    ref.shifts().stream()
        .filter(shift -> !axes.contains(shift.axis()))
        .forEach(shift -> indices.add(of(block, shift)));
    return indices;
  }
}
