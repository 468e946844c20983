package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Definition.Apply;
import org.archigram.model.Ref;
import org.archigram.model.operator.Operators;

/** What operators and references do to the axes of what they read. */
public final class Along {
  private static final String STEP_BY_STEP = "cumulative_sum";

  private Along() {}

  /** The axes in the brackets of an application. */
  static List<String> brackets(Apply apply) {
    return apply.attributes().axes(Operators.AXES);
  }

  /** Whether an application gives what it reads another axis: {@code x[u]}. */
  public static boolean reindexes(Apply apply) {
    return apply.operator().name().equals("reindex");
  }

  /** The axis that a change of index reads, or that it gives. */
  static List<String> reindexed(Attributes attributes, String side) {
    return attributes.get(side).orElse(new Attribute.Word("")) instanceof Attribute.Word word
        ? word.value().isEmpty() ? List.of() : List.of(word.value())
        : attributes.axes(side);
  }

  /** The axes along which one step of the result needs every step of the arguments. */
  public static List<String> whole(Apply apply) {
    if (reindexes(apply)) {
      return reindexed(apply.attributes(), "from");
    }
    boolean reduces = Operators.reducesAxes(apply.operator(), apply.attributes());
    return reduces && !apply.operator().name().equals(STEP_BY_STEP) ? brackets(apply) : List.of();
  }

  /** The axes that are gone after an application. */
  static List<String> removed(Apply apply) {
    return Operators.keepsAxes(apply.operator()) ? List.of() : whole(apply);
  }

  /** The axes that an application brings in by itself. */
  static List<String> added(Apply apply) {
    if (reindexes(apply)) {
      return reindexed(apply.attributes(), "to");
    }
    return apply.arguments().isEmpty() ? brackets(apply) : List.of();
  }

  /** The axes of what {@code ref} reads, when its value carries {@code carried}. */
  static List<String> read(Ref ref, List<String> carried) {
    List<String> axes = new ArrayList<>(carried);
    for (Ref.Shift shift : ref.shifts()) {
      if (shift.from() != Ref.From.CURRENT) {
        axes.remove(shift.axis());
      } else if (shift.offset() != 0 && !axes.contains(shift.axis())) {
        axes.add(shift.axis());
      }
    }
    return axes;
  }
}
