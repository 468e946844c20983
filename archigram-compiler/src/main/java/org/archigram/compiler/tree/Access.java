package org.archigram.compiler.tree;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.problem.Place;

/** A variable, or an element or field of it. */
public record Access(Variable variable, List<Step> steps, Type type, Place.InText at) {
  public Access {
    steps = List.copyOf(steps);
  }

  /** A step into an array or a record: an index, or the name of a field. */
  public sealed interface Step {
    /** The element at an index. */
    record Index(Expression index, Type.Array array) implements Step {}

    /** The field of a name. */
    record Field(String name) implements Step {}
  }

  /** The same, one step further in. */
  public Access then(Step step, Type inner) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Access(variable, more, inner, at);
  }

  /** The names of the fields on the way. */
  public List<String> fields() {
    return steps.stream()
        .filter(Step.Field.class::isInstance)
        .map(step -> ((Step.Field) step).name())
        .toList();
  }

  /** The indices on the way. */
  public List<Step.Index> indices() {
    return steps.stream().filter(Step.Index.class::isInstance).map(Step.Index.class::cast).toList();
  }
}
