package org.archigram.model.fact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Size;
import org.archigram.model.Size.Atom;

/** A polynomial over sizes, each at least one, that is to be zero. */
final class Equation {

  /** The value of one variable in terms of the others. */
  record Solution(String variable, Size value) {}

  private Equation() {}

  /** The same equation without a common factor, which cannot be zero. */
  static Size simplest(Size zero) {
    Map<List<Atom>, Long> terms = new LinkedHashMap<>(zero.terms());
    List<Atom> common = commonAtoms(terms);
    long factor = commonFactor(terms);
    if (terms.isEmpty() || (common.isEmpty() && factor <= 1)) {
      return zero;
    }
    Map<List<Atom>, Long> simpler = new LinkedHashMap<>();
    terms.forEach(
        (product, count) -> {
          List<Atom> left = new ArrayList<>(product);
          common.forEach(left::remove);
          simpler.put(left, count / factor);
        });
    return new Size(simpler);
  }

  private static List<Atom> commonAtoms(Map<List<Atom>, Long> terms) {
    List<Atom> common = new ArrayList<>();
    if (terms.isEmpty()) {
      return common;
    }
    for (Atom atom : terms.keySet().iterator().next()) {
      long already = common.stream().filter(atom::equals).count();
      if (atom instanceof Size.Named
          && terms.keySet().stream()
              .allMatch(p -> p.stream().filter(atom::equals).count() > already)) {
        common.add(atom);
      }
    }
    return common;
  }

  private static long commonFactor(Map<List<Atom>, Long> terms) {
    return terms.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::gcd)
        .longValue();
  }

  /** Whether no sizes of at least one solve the equation. */
  static boolean impossible(Size zero) {
    if (zero.known().isPresent()) {
      return !zero.is(0);
    }
    boolean up = zero.terms().values().stream().allMatch(count -> count > 0);
    boolean down = zero.terms().values().stream().allMatch(count -> count < 0);
    boolean certain =
        zero.terms().keySet().stream()
            .anyMatch(product -> product.stream().allMatch(Size.Named.class::isInstance));
    return ((up || down) && certain) || leavesRemainder(zero);
  }

  /** Whether the open terms are multiples of a number that the known term is no multiple of. */
  private static boolean leavesRemainder(Size zero) {
    Map<List<Atom>, Long> open = new LinkedHashMap<>(zero.terms());
    Long known = open.remove(List.of());
    long factor = commonFactor(open);
    return known != null && factor > 1 && known % factor != 0;
  }

  /** The variable to replace and what it equals, if one stands alone. */
  static Optional<Solution> solve(Size zero) {
    Optional<String> best = Optional.empty();
    for (Map.Entry<List<Atom>, Long> term : zero.terms().entrySet()) {
      Optional<String> name = alone(zero, term);
      if (name.isPresent() && (best.isEmpty() || Store.yields(name.get(), best.get()))) {
        best = name;
      }
    }
    return best.map(name -> new Solution(name, value(zero, name)));
  }

  private static Optional<String> alone(Size zero, Map.Entry<List<Atom>, Long> term) {
    if (term.getKey().size() != 1
        || Math.abs(term.getValue()) != 1
        || !(term.getKey().get(0) instanceof Size.Named named)) {
      return Optional.empty();
    }
    Size others = zero.minus(Size.of(named).times(term.getValue()));
    return others.names().contains(named.name()) ? Optional.empty() : Optional.of(named.name());
  }

  private static Size value(Size zero, String name) {
    Size variable = Size.named(name);
    long factor = zero.terms().getOrDefault(List.of(new Size.Named(name)), 1L);
    return zero.minus(variable.times(factor)).times(-factor);
  }
}
