package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An expression and the dimensions of its tensor: axes, then the batch, then the shape of one step.
 *
 * @param text the expression
 * @param axes the axes that it has dimensions for
 * @param batched whether it has a dimension for the batch
 * @param shape the shape of one step
 * @param number whether it is a number and no tensor
 */
public record Term(
    String text, List<String> axes, boolean batched, List<Integer> shape, boolean number) {

  /** What stands for the batch among the leading dimensions. */
  public static final String BATCH = "";

  public Term {
    axes = List.copyOf(axes);
    shape = List.copyOf(shape);
  }

  public static Term number(double value) {
    return new Term(literal(value), List.of(), false, List.of(), true);
  }

  public static String literal(double value) {
    if (Double.isNaN(value)) {
      return "float('nan')";
    }
    return Double.isInfinite(value)
        ? "float('" + (value < 0 ? "-" : "") + "inf')"
        : Double.toString(value);
  }

  public int rank() {
    return shape.size();
  }

  /** The leading dimensions: axes, then the batch. */
  public List<String> leading() {
    List<String> leading = new ArrayList<>(axes);
    if (batched) {
      leading.add(BATCH);
    }
    return leading;
  }

  public Term with(String other) {
    return new Term(other, axes, batched, shape, false);
  }

  public Term shaped(List<Integer> other) {
    return new Term(text, axes, batched, other, number);
  }

  /** The expression as a tensor, even where it is a number. */
  public String tensor() {
    return number ? "torch.full([], " + text + ")" : text;
  }

  /** The expression with dimensions of one so that it broadcasts to these. */
  public String aligned(List<String> leading, int rank) {
    return spread(leading, rank, false);
  }

  /** The expression with all of these leading dimensions, of one where it has none. */
  public String full(List<String> leading, int rank) {
    return spread(leading, rank, true);
  }

  private String spread(List<String> leading, int rank, boolean all) {
    if (number && !all) {
      return text;
    }
    StringBuilder spread = new StringBuilder(tensor());
    if (shape.isEmpty()) {
      spread.append(".unsqueeze(-1)".repeat(rank));
    }
    List<String> own = leading();
    boolean started = all;
    for (int i = 0; i < leading.size(); i++) {
      boolean present = own.contains(leading.get(i));
      started |= present;
      if (started && !present) {
        spread.append(".unsqueeze(").append(position(own, leading, i, all)).append(')');
      }
    }
    return spread.toString();
  }

  private static int position(List<String> own, List<String> leading, int index, boolean all) {
    int position = 0;
    boolean started = all;
    for (int i = 0; i < index; i++) {
      started |= own.contains(leading.get(i));
      position += started ? 1 : 0;
    }
    return position;
  }

  /** All leading dimensions of some terms, in the order of {@code axes}. */
  public static List<String> union(List<Term> terms, List<String> axes) {
    Set<String> all = new LinkedHashSet<>();
    terms.forEach(term -> all.addAll(term.axes()));
    List<String> leading = new ArrayList<>(axes.stream().filter(all::contains).toList());
    if (terms.stream().anyMatch(Term::batched)) {
      leading.add(BATCH);
    }
    return leading;
  }
}
