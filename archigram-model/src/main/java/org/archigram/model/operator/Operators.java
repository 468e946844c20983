package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Operator.Family;

/**
 * Finds operators by name.
 *
 * <p>What an application may carry besides its own settings:
 *
 * <ul>
 *   <li>a reduction such as {@code sum[t, s](x)} has its axes under {@link #AXES};
 *   <li>{@code position[t]()} has its one axis under {@link #AXES};
 *   <li>{@code k[s]}, where {@code k} carries {@code t}, is {@code reindex} of {@code k} with the
 *       axes {@code from} and {@code to};
 *   <li>a setting that is given as a value, such as the gradient of {@code decouple(x, gradient:
 *       g)}, is the next argument instead.
 * </ul>
 */
public final class Operators {

  /** The setting that holds the names of axes in brackets. */
  public static final String AXES = "axes";

  private static final Set<String> TAKING_CLASSES =
      Set.of("identity", "stop", "where", "train_else", "equal", "differs");

  private static final Map<String, Operator> CATALOGUE = catalogue();

  private Operators() {}

  private static Map<String, Operator> catalogue() {
    List<Operator> all = new ArrayList<>();
    all.addAll(Arithmetic.ALL);
    all.addAll(Activations.ALL);
    all.addAll(Products.ALL);
    all.addAll(Convolutions.ALL);
    all.addAll(Pooling.ALL);
    all.addAll(Normalisations.ALL);
    all.addAll(Reductions.ALL);
    all.addAll(Arrangements.ALL);
    all.addAll(Lookups.ALL);
    all.addAll(Samplings.ALL);
    all.addAll(Spikes.ALL);
    all.addAll(Gradients.ALL);
    all.addAll(Losses.ALL);
    Map<String, Operator> byName = new LinkedHashMap<>();
    for (Operator operator : all) {
      if (byName.put(operator.name(), operator) != null) {
        throw new IllegalStateException("two operators are called " + operator.name());
      }
    }
    return Collections.unmodifiableMap(byName);
  }

  /** All operators, family by family. */
  public static List<Operator> all() {
    return List.copyOf(CATALOGUE.values());
  }

  /** The operator called {@code name} in an expression. */
  public static Optional<Operator> find(String name) {
    return Optional.ofNullable(CATALOGUE.get(name));
  }

  /** The operator called {@code name}, which must exist. */
  public static Operator named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no operator " + name));
  }

  /**
   * The operator that draws from the distribution called {@code name} after {@code ~}.
   *
   * <p>Only {@code one_hot} has another name in expressions, where it means the encoding of a
   * class: its draw is the operator {@code one_hot_draw}.
   */
  public static Optional<Operator> distribution(String name) {
    return Samplings.DRAWS.stream()
        .filter(operator -> distributionName(operator).equals(name))
        .findFirst();
  }

  /** How a drawing operator is written after {@code ~}. */
  public static String distributionName(Operator operator) {
    return operator.name().equals(Samplings.ONE_HOT_DRAW) ? "one_hot" : operator.name();
  }

  /** Whether {@code operator} draws its result, and so stands after {@code ~}. */
  public static boolean draws(Operator operator) {
    return Samplings.DRAWS.contains(operator);
  }

  /** Whether one value of the result needs every step of the axes in {@link #AXES}. */
  public static boolean reducesAxes(Operator operator, Attributes attributes) {
    return operator.family() == Family.REDUCTION && !attributes.axes(AXES).isEmpty();
  }

  /** Whether an application along axes has these axes still. */
  public static boolean keepsAxes(Operator operator) {
    return Reductions.KEEPING.contains(operator.name());
  }

  /** Whether an argument of {@code operator} may be a class, which is not a number. */
  public static boolean takesClass(Operator operator, int argument) {
    return switch (operator.family()) {
      case ARRANGEMENT, FOREIGN -> true;
      case LOOKUP -> argument == 1;
      case LOSS -> argument == 1 && operator.name().equals("cross_entropy");
      default -> TAKING_CLASSES.contains(operator.name());
    };
  }

  /** An operator of a file format that the catalogue does not know; it has no shape rule. */
  public static Operator foreign(String name) {
    return Entry.of(name, Family.FOREIGN)
        .values(0, Integer.MAX_VALUE)
        .shaped(relation -> {})
        .operator();
  }
}
