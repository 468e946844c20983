package org.archigram.cli.proof.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a box computes, in one form for all ways of writing the same. */
public sealed interface Term {
  /** A number. */
  record Number(double value) implements Term {
    @Override
    public String toString() {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }

  /** Weights. */
  record Weight(String name, boolean fixed) implements Term {
    @Override
    public String toString() {
      return (fixed ? "!" : "") + name;
    }
  }

  /**
   * What a line brings.
   *
   * @param from the box that it comes from; in a model, every box that could be it
   */
  record Line(Set<String> from) implements Term {
    @Override
    public String toString() {
      return from.stream().sorted().collect(Collectors.joining("|", "‹", "›"));
    }
  }

  /**
   * An operation.
   *
   * @param settings what is set, by name; what is seen of it may say more
   */
  record Applied(String operator, Map<String, String> settings, List<Term> arguments)
      implements Term {
    public Applied {
      settings = Map.copyOf(settings);
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      String set = settings.isEmpty() ? "" : new java.util.TreeMap<>(settings).toString();
      return operator + set + arguments;
    }
  }

  /** An operation with nothing set. */
  static Term of(String operator, Term... arguments) {
    return of(operator, List.of(arguments));
  }

  /** An operation with nothing set. */
  static Term of(String operator, List<Term> arguments) {
    return new Applied(operator, Map.of(), arguments);
  }

  /** One form for all ways of writing the same: sums and products are flat, numbers are folded. */
  default Term normal() {
    if (!(this instanceof Applied applied)) {
      return this;
    }
    List<Term> x = applied.arguments().stream().map(Term::normal).toList();
    if (Sums.PAIRS.contains(applied.operator()) && x.size() != 2) {
      throw new IllegalArgumentException(applied.operator() + " of " + x);
    }
    return switch (applied.operator()) {
      case "add", "column_shift" -> Sums.sum(x);
      case "sub" -> Sums.sum(List.of(x.get(0), Sums.scaled(-1, x.get(1))));
      case "neg" -> Sums.scaled(-1, x.get(0));
      case "mul", "column_scale" -> Sums.product("mul", x);
      case "matmul", "dot" -> Sums.product("matmul", x);
      case "div" -> Sums.quotient(x.get(0), x.get(1));
      case "square" -> Sums.power(x.get(0), new Number(2));
      case "pow" -> Sums.power(x.get(0), x.get(1));
      case "exp", "sqrt" -> Sums.folded(applied, x);
      case "transpose", "identity" -> x.get(0);
      default -> new Applied(applied.operator(), applied.settings(), x);
    };
  }

  /** Whether a formula that is seen says what this formula of a model means; both are normal. */
  default boolean isSaidBy(Term seen) {
    if (this instanceof Number mine && seen instanceof Number theirs) {
      return Math.abs(mine.value() - theirs.value()) <= 1e-3 * Math.abs(mine.value());
    }
    if (this instanceof Line mine && seen instanceof Line theirs) {
      return mine.from().containsAll(theirs.from());
    }
    if (!(this instanceof Applied mine) || !(seen instanceof Applied theirs)) {
      return equals(seen);
    }
    return mine.operator().equals(theirs.operator())
        && Settings.agree(mine.settings(), theirs.settings())
        && mine.arguments().size() == theirs.arguments().size()
        && (Sums.COMMUTING.contains(mine.operator())
            ? anyOrder(mine.arguments(), theirs.arguments())
            : inOrder(mine.arguments(), theirs.arguments()));
  }

  private static boolean inOrder(List<Term> mine, List<Term> theirs) {
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).isSaidBy(theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyOrder(List<Term> mine, List<Term> theirs) {
    if (mine.isEmpty()) {
      return theirs.isEmpty();
    }
    for (int i = 0; i < theirs.size(); i++) {
      List<Term> rest = new ArrayList<>(theirs);
      if (mine.get(0).isSaidBy(rest.remove(i)) && anyOrder(mine.subList(1, mine.size()), rest)) {
        return true;
      }
    }
    return false;
  }

  /** The same terms in the order of their texts. */
  static List<Term> sorted(List<Term> terms) {
    return terms.stream().sorted(Comparator.comparing(Term::toString)).toList();
  }
}
