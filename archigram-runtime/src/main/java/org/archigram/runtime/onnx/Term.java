package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A tensor with its dimensions: axes, the batch, the shape of one step.
 *
 * @param name what nodes call it
 * @param axes the axes that it has dimensions for
 * @param batched whether it has a dimension for the batch
 * @param shape the shape of one step
 */
record Term(String name, List<String> axes, boolean batched, List<Integer> shape) {

  /** What stands for the batch among the leading dimensions. */
  static final String BATCH = "";

  Term {
    axes = List.copyOf(axes);
    shape = List.copyOf(shape);
  }

  int rank() {
    return shape.size();
  }

  /** The leading dimensions: axes, then the batch. */
  List<String> leading() {
    return leading(axes, batched);
  }

  static List<String> leading(List<String> axes, boolean batched) {
    List<String> leading = new ArrayList<>(axes);
    if (batched) {
      leading.add(BATCH);
    }
    return leading;
  }

  Term with(String other) {
    return new Term(other, axes, batched, shape);
  }

  Term shaped(List<Integer> other) {
    return new Term(name, axes, batched, other);
  }

  /** A tensor with these leading dimensions. */
  static Term of(String name, List<String> leading, List<Integer> shape) {
    List<String> axes = leading.stream().filter(each -> !each.equals(BATCH)).toList();
    return new Term(name, axes, leading.contains(BATCH), shape);
  }

  /** All leading dimensions of some terms, in the order of {@code axes}. */
  static List<String> union(List<Term> terms, List<String> axes) {
    Set<String> all = new LinkedHashSet<>();
    terms.forEach(term -> all.addAll(term.axes()));
    return leading(
        axes.stream().filter(all::contains).toList(), terms.stream().anyMatch(Term::batched));
  }
}
