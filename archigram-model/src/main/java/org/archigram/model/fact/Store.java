package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.archigram.model.Shape;
import org.archigram.model.Size;

/**
 * What is known of open sizes and ranks by now.
 *
 * <p>A variable is a name with a mark and a number behind it, {@code m#7}; the name is for display.
 * Of two variables that are equal the older one stays; one without a name never stays.
 */
final class Store {

  /** The name of a size that nothing is known of. */
  static final String NAMELESS = "?";

  /** How an equation of two shapes or sizes came out. */
  enum Verdict {
    HOLDS,
    OPEN,
    FAILS;

    Verdict and(Verdict other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private final Map<String, Size> sizes = new HashMap<>();
  private final Map<String, Shape> ranks = new HashMap<>();
  private final Consumer<String> bound;
  private int made;

  /** Calls {@code bound} with each variable that becomes known. */
  Store(Consumer<String> bound) {
    this.bound = bound;
  }

  /** A new variable that is shown as {@code written}. */
  String variable(String written) {
    made++;
    return (written.equals("_") ? NAMELESS : written) + "#" + made;
  }

  /** What a variable is shown as. */
  static String written(String variable) {
    int mark = variable.lastIndexOf('#');
    return mark < 0 ? variable : variable.substring(0, mark);
  }

  static int age(String variable) {
    int mark = variable.lastIndexOf('#');
    return mark < 0 ? 0 : Integer.parseInt(variable.substring(mark + 1));
  }

  /** Whether {@code one} is to be replaced rather than {@code other}. */
  static boolean yields(String one, String other) {
    boolean nameless = written(one).equals(NAMELESS);
    boolean otherNameless = written(other).equals(NAMELESS);
    return nameless == otherNameless ? age(one) > age(other) : nameless;
  }

  /** {@code size} in terms of variables that are open still. */
  Size resolve(Size size) {
    Size result = size;
    while (!result.known().isPresent()) {
      Optional<String> name = result.name();
      if (name.isPresent()) {
        return sizes.containsKey(name.get()) ? found(name.get()) : result;
      }
      if (result.names().stream().noneMatch(sizes::containsKey)) {
        return result;
      }
      result = result.with(variable -> sizes.getOrDefault(variable, Size.named(variable)));
    }
    return result;
  }

  private Size found(String variable) {
    List<String> path = new ArrayList<>();
    Size end = Size.named(variable);
    Optional<String> name = Optional.of(variable);
    while (name.isPresent() && sizes.containsKey(name.get())) {
      path.add(name.get());
      end = sizes.get(name.get());
      name = end.name();
    }
    Size resolved = name.isPresent() ? end : resolve(end);
    path.forEach(passed -> sizes.put(passed, resolved));
    return resolved;
  }

  /** {@code shape} in terms of variables that are open still. */
  Shape resolve(Shape shape) {
    List<Size> head = new ArrayList<>(shape.head());
    List<Size> tail = new ArrayList<>(shape.tail());
    Optional<String> rest = shape.rest();
    List<String> path = new ArrayList<>();
    while (rest.isPresent() && ranks.containsKey(rest.get())) {
      Shape inner = ranks.get(rest.get());
      if (head.isEmpty() && tail.isEmpty()) {
        path.add(rest.get());
      }
      head.addAll(inner.head());
      tail.addAll(0, inner.tail());
      rest = inner.rest();
    }
    if (rest.isEmpty()) {
      head.addAll(tail);
      tail.clear();
    }
    Shape result = new Shape(resolved(head), rest, resolved(tail));
    if (shape.head().isEmpty() && shape.tail().isEmpty()) {
      path.forEach(passed -> ranks.put(passed, result));
    }
    return result;
  }

  private List<Size> resolved(List<Size> all) {
    return all.stream().map(this::resolve).toList();
  }

  /** States that two sizes are equal. */
  Verdict equate(Size one, Size other) {
    Size difference = Equation.simplest(resolve(one).minus(resolve(other)));
    if (difference.equals(Size.ZERO)) {
      return Verdict.HOLDS;
    }
    if (Equation.impossible(difference)) {
      return Verdict.FAILS;
    }
    Optional<Equation.Solution> solution = Equation.solve(difference);
    if (solution.isEmpty()) {
      return Verdict.OPEN;
    }
    Size value = solution.get().value();
    if (value.known().isPresent() && value.known().getAsLong() < 1) {
      return Verdict.FAILS;
    }
    sizes.put(solution.get().variable(), value);
    bound.accept(solution.get().variable());
    return Verdict.HOLDS;
  }

  /** States that two shapes are equal, dimension by dimension. */
  Verdict equate(Shape one, Shape other) {
    Shape a = resolve(one);
    Shape b = resolve(other);
    if (a.equals(b)) {
      return Verdict.HOLDS;
    }
    if (a.ranked() && b.ranked()) {
      return a.rank() == b.rank() ? equate(a.head(), b.head()) : Verdict.FAILS;
    }
    if (a.ranked()) {
      return fill(b, a);
    }
    return b.ranked() ? fill(a, b) : meet(a, b);
  }

  private Verdict equate(List<Size> ones, List<Size> others) {
    Verdict verdict = Verdict.HOLDS;
    for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
      verdict = verdict.and(equate(ones.get(i), others.get(i)));
    }
    return verdict;
  }

  private Verdict fill(Shape open, Shape ranked) {
    int before = open.head().size();
    int after = ranked.rank() - open.tail().size();
    if (before > after) {
      return Verdict.FAILS;
    }
    List<Size> sizes = ranked.head();
    bind(open.rest().orElseThrow(), Shape.of(sizes.subList(before, after)));
    return equate(open.head(), sizes).and(equate(open.tail(), sizes.subList(after, sizes.size())));
  }

  /** Both are open: what one has more than the other belongs to the other's rest. */
  private Verdict meet(Shape a, Shape b) {
    int heads = Math.min(a.head().size(), b.head().size());
    int tails = Math.min(a.tail().size(), b.tail().size());
    Shape moreA = without(a, heads, tails);
    Shape moreB = without(b, heads, tails);
    Verdict outer =
        equate(a.head(), b.head())
            .and(
                equate(
                    a.tail().subList(a.tail().size() - tails, a.tail().size()),
                    b.tail().subList(b.tail().size() - tails, b.tail().size())));
    String restA = a.rest().orElseThrow();
    String restB = b.rest().orElseThrow();
    if (restA.equals(restB)) {
      return moreA.equals(moreB)
          ? outer
          : moreA.rank() == moreB.rank() ? Verdict.OPEN : Verdict.FAILS;
    }
    if (moreA.rank() == 0 && (moreB.rank() > 0 || yields(restA, restB))) {
      bind(restA, moreB);
    } else if (moreB.rank() == 0) {
      bind(restB, moreA);
    } else {
      return outer.and(Verdict.OPEN);
    }
    return outer;
  }

  private static Shape without(Shape shape, int heads, int tails) {
    return new Shape(
        shape.head().subList(heads, shape.head().size()),
        shape.rest(),
        shape.tail().subList(0, shape.tail().size() - tails));
  }

  private void bind(String rest, Shape shape) {
    ranks.put(rest, shape);
    bound.accept(rest);
  }

  /** The variables that are open in {@code shape}, which is resolved. */
  static Set<String> variables(Shape shape) {
    Set<String> open = new HashSet<>();
    shape.rest().ifPresent(open::add);
    Stream.concat(shape.head().stream(), shape.tail().stream())
        .filter(size -> size.known().isEmpty())
        .forEach(size -> open.addAll(size.names()));
    return open;
  }
}
