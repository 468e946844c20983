package org.archigram.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole number that may be open: a polynomial over named sizes.
 *
 * <p>Dimensions, counts of weights and costs are all sizes. Two sizes are equal when their
 * polynomials are.
 *
 * @param terms the coefficient of each product of atoms; no coefficient is zero
 */
public record Size(Map<List<Atom>, Long> terms) {

  /** Nothing. */
  public static final Size ZERO = new Size(Map.of());

  /** One. */
  public static final Size ONE = of(1);

  /** What a size is a polynomial of. */
  public sealed interface Atom extends Comparable<Atom> {
    /** The notation of this atom, which also orders atoms. */
    String notation();

    @Override
    default int compareTo(Atom other) {
      return notation().compareTo(other.notation());
    }
  }

  /** A size known by name only. */
  public record Named(String name) implements Atom {
    @Override
    public String notation() {
      return name;
    }
  }

  /** The whole part of a quotient that cannot be computed yet. */
  public record Quotient(Size dividend, Size divisor) implements Atom {
    @Override
    public String notation() {
      return "⌊(" + dividend + ")/" + parenthesised(divisor) + "⌋";
    }

    private static String parenthesised(Size size) {
      return size.terms.size() > 1 ? "(" + size + ")" : size.toString();
    }
  }

  public Size {
    TreeMap<List<Atom>, Long> sorted = new TreeMap<>(Size::compareProducts);
    terms.forEach(
        (product, factor) -> {
          if (factor != 0) {
            sorted.put(product.stream().sorted().toList(), factor);
          }
        });
    terms = Collections.unmodifiableMap(sorted);
  }

  /** Products of more atoms first, then by name; the constant comes last. */
  private static int compareProducts(List<Atom> a, List<Atom> b) {
    if (a.size() != b.size()) {
      return Integer.compare(b.size(), a.size());
    }
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** The known size {@code value}. */
  public static Size of(long value) {
    return value == 0 && ZERO != null ? ZERO : new Size(Map.of(List.of(), value));
  }

  /** The open size called {@code name}. */
  public static Size named(String name) {
    return of(new Named(name));
  }

  /** The size that is just {@code atom}. */
  public static Size of(Atom atom) {
    return new Size(Map.of(List.of(atom), 1L));
  }

  /** The value, if nothing is open. */
  public OptionalLong known() {
    if (terms.isEmpty()) {
      return OptionalLong.of(0);
    }
    Long constant = terms.get(List.of());
    return terms.size() == 1 && constant != null ? OptionalLong.of(constant) : OptionalLong.empty();
  }

  /** The name, if this size is nothing but a name. */
  public Optional<String> name() {
    if (terms.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<List<Atom>, Long> only = terms.entrySet().iterator().next();
    return only.getValue() == 1
            && only.getKey().size() == 1
            && only.getKey().get(0) instanceof Named named
        ? Optional.of(named.name())
        : Optional.empty();
  }

  /** Whether this is the known size {@code value}. */
  public boolean is(long value) {
    OptionalLong known = known();
    return known.isPresent() && known.getAsLong() == value;
  }

  /** The sum. Throws {@link ArithmeticException} when a known part leaves the range of long. */
  public Size plus(Size other) {
    Map<List<Atom>, Long> sum = new TreeMap<>(Size::compareProducts);
    sum.putAll(terms);
    other.terms.forEach((product, factor) -> sum.merge(product, factor, Math::addExact));
    return new Size(sum);
  }

  /** The sum with a known size. */
  public Size plus(long value) {
    return plus(of(value));
  }

  /** The difference. */
  public Size minus(Size other) {
    return plus(other.times(of(-1)));
  }

  /** The product. Throws {@link ArithmeticException} when it leaves the range of long. */
  public Size times(Size other) {
    Map<List<Atom>, Long> product = new TreeMap<>(Size::compareProducts);
    terms.forEach(
        (left, a) ->
            other.terms.forEach(
                (right, b) -> {
                  List<Atom> both = new ArrayList<>(left);
                  both.addAll(right);
                  product.merge(
                      both.stream().sorted().toList(), Math.multiplyExact(a, b), Math::addExact);
                }));
    return new Size(product);
  }

  /** The product with a known size. */
  public Size times(long value) {
    return times(of(value));
  }

  /** The whole part of the quotient; exact where every coefficient divides. */
  public Size over(Size divisor) {
    OptionalLong by = divisor.known();
    if (by.isEmpty()) {
      return equals(divisor) ? ONE : of(new Quotient(this, divisor));
    }
    long d = by.getAsLong();
    if (d == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (known().isPresent()) {
      return of(Math.floorDiv(known().getAsLong(), d));
    }
    if (terms.values().stream().allMatch(factor -> factor % d == 0)) {
      Map<List<Atom>, Long> parts = new TreeMap<>(Size::compareProducts);
      terms.forEach((product, factor) -> parts.put(product, factor / d));
      return new Size(parts);
    }
    return of(new Quotient(this, divisor));
  }

  /** The names that occur, sorted. */
  public List<String> names() {
    return terms.keySet().stream()
        .flatMap(List::stream)
        .flatMap(Size::namesOf)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> namesOf(Atom atom) {
    if (atom instanceof Quotient q) {
      return Stream.concat(q.dividend().names().stream(), q.divisor().names().stream());
    }
    return Stream.of(((Named) atom).name());
  }

  /** This size with each name replaced by what {@code sizes} gives for it. */
  public Size with(Function<String, Size> sizes) {
    Size result = ZERO;
    for (Map.Entry<List<Atom>, Long> term : terms.entrySet()) {
      Size product = of(term.getValue());
      for (Atom atom : term.getKey()) {
        product = product.times(replaced(atom, sizes));
      }
      result = result.plus(product);
    }
    return result;
  }

  private static Size replaced(Atom atom, Function<String, Size> sizes) {
    if (atom instanceof Quotient q) {
      return q.dividend().with(sizes).over(q.divisor().with(sizes));
    }
    return sizes.apply(((Named) atom).name());
  }

  /** As a reader writes it: {@code 4·n² + 4·m·n + 4·n}. */
  @Override
  public String toString() {
    if (terms.isEmpty()) {
      return "0";
    }
    StringBuilder text = new StringBuilder();
    terms.forEach(
        (product, factor) -> {
          if (text.length() > 0) {
            text.append(factor < 0 ? " - " : " + ");
          } else if (factor < 0) {
            text.append("-");
          }
          text.append(term(product, Math.abs(factor)));
        });
    return text.toString();
  }

  private static String term(List<Atom> product, long factor) {
    if (product.isEmpty()) {
      return Long.toString(factor);
    }
    Map<String, Long> powers =
        product.stream()
            .collect(Collectors.groupingBy(Atom::notation, TreeMap::new, Collectors.counting()));
    String atoms =
        powers.entrySet().stream()
            .map(power -> power.getKey() + exponent(power.getValue()))
            .collect(Collectors.joining("·"));
    return factor == 1 ? atoms : factor + "·" + atoms;
  }

  private static String exponent(long power) {
    if (power == 1) {
      return "";
    }
    return Long.toString(power)
        .chars()
        .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
        .collect(Collectors.joining());
  }
}
