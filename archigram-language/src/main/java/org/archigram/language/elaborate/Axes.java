package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Axis;

/** The axes of a block, and which of them its values are known to carry before any flow. */
final class Axes {
  private final Map<String, Axis> axes = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Map<String, Set<String>> declared = new LinkedHashMap<>();
  private final Map<String, Set<String>> delayed = new LinkedHashMap<>();
  private Optional<String> counted = Optional.empty();

  /** The axes that the body of a repeat sees: those around it. */
  Axes inside() {
    Axes inside = new Axes();
    inside.axes.putAll(axes);
    inside.aliases.putAll(aliases);
    declared.forEach((name, all) -> inside.declared.put(name, new LinkedHashSet<>(all)));
    delayed.forEach((name, all) -> inside.delayed.put(name, new LinkedHashSet<>(all)));
    return inside;
  }

  void add(Axis axis) {
    axes.put(axis.name(), axis);
  }

  /** States that copies are counted by {@code axis}, which their own values do not carry. */
  void count(String axis) {
    axes.remove(axis);
    counted = Optional.of(axis);
  }

  /** Whether copies are counted by {@code axis}. */
  boolean isCounted(String axis) {
    return counted.isPresent() && counted.get().equals(axis);
  }

  /** States that {@code alias} has as many steps as {@code axis}. */
  void alias(String alias, String axis) {
    aliases.put(alias, axis);
  }

  /** The axis that {@code axis} is another index of. */
  Optional<String> original(String axis) {
    return Optional.ofNullable(aliases.get(axis));
  }

  Optional<Axis> find(String name) {
    return Optional.ofNullable(axes.get(name));
  }

  boolean has(String name) {
    return axes.containsKey(name);
  }

  List<Axis> all() {
    return List.copyOf(axes.values());
  }

  List<String> names() {
    return List.copyOf(axes.keySet());
  }

  /** The axis whose last step has this name: {@code t} for {@code T}. */
  Optional<Axis> withLastStep(String name) {
    return axes.values().stream().filter(axis -> axis.lastStep().equals(name)).findFirst();
  }

  /** States that the value called {@code name} is written with {@code axis}. */
  void declare(String name, String axis) {
    declared.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(axis);
  }

  boolean isDeclared(String name, String axis) {
    return declared.getOrDefault(name, Set.of()).contains(axis);
  }

  /** States that the value called {@code name} is read at another step of {@code axis}. */
  void delay(String name, String axis) {
    delayed.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(axis);
  }

  boolean isDelayed(String name, String axis) {
    return delayed.getOrDefault(name, Set.of()).contains(axis);
  }

  boolean isDelayed(String name) {
    return delayed.containsKey(name);
  }

  /**
   * The axis that a step without a name is of, such as {@code h[last]} or {@code h[0]}.
   *
   * <p>That is the axis along which the value is delayed; else the one it is declared with; else
   * the only one of the block.
   */
  Optional<String> of(String name, Set<String> others) {
    return only(delayed.getOrDefault(name, Set.of()), others)
        .or(() -> only(declared.getOrDefault(name, Set.of()), others))
        .or(() -> only(axes.keySet(), others));
  }

  private static Optional<String> only(Set<String> candidates, Set<String> others) {
    List<String> left = new ArrayList<>(candidates);
    left.removeAll(others);
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }
}
