package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.model.Block;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a body mean; a body is a block's or a repeat's.
 *
 * <p>A name may be given a new value by a repeat. The last version has the name itself as its id,
 * the ones before have primes: {@code h'} is the first, {@code h''} the second. A name means the
 * nearest version above; where there is none above, the last one.
 */
final class Names {

  /** One value of a name, from the statement with this number on. */
  record Version(int statement, String id) {}

  /** A layer with a name, and the statement from which it is known. */
  record Layer(int statement, Block block) {}

  final @Nullable Names around;
  final int at;
  private final Map<String, Known> constants = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Set<String> declared = new LinkedHashSet<>();
  private final Map<String, List<Version>> versions = new LinkedHashMap<>();
  private final Set<String> carried = new LinkedHashSet<>();
  private final Map<String, String> captured = new LinkedHashMap<>();
  private final Map<String, Layer> layers = new LinkedHashMap<>();
  private final Set<String> sizes = new LinkedHashSet<>();

  /** The names of a body that stands as a statement with number {@code at} in another. */
  Names(@Nullable Names around, int at) {
    this.around = around;
    this.at = at;
  }

  void constant(String name, Known value) {
    constants.put(name, value);
  }

  /** The value of a parameter or a {@code let}. */
  Optional<Known> known(String name) {
    for (Names names = this; names != null; names = names.around) {
      Known value = names.constants.get(name);
      if (value != null) {
        names.used.add(name);
        return Optional.of(value);
      }
      if (names.hasValue(name)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Starts to count uses anew: defaults that name other parameters do not use them. */
  void forgetUse() {
    used.clear();
  }

  boolean isUsed(String constant) {
    return used.contains(constant);
  }

  /** Makes an input or weights known. */
  void declare(String name) {
    declared.add(name);
  }

  boolean isDeclared(String name) {
    return declared.contains(name);
  }

  void layer(String name, Layer layer) {
    layers.put(name, layer);
  }

  /** A layer with a name, and how many bodies outwards it is. */
  record Reached(Layer layer, int level) {}

  Optional<Reached> layer(String name) {
    int level = 0;
    for (Names names = this; names != null; names = names.around) {
      Layer layer = names.layers.get(name);
      if (layer != null) {
        return Optional.of(new Reached(layer, level));
      }
      level++;
    }
    return Optional.empty();
  }

  /** Makes the name of an open size known. */
  void size(String name) {
    sizes.add(name);
  }

  boolean isSize(String name) {
    return sizes.contains(name) || (around != null && around.isSize(name));
  }

  /**
   * The open size called {@code name} in this block.
   *
   * <p>A size of the caller that is open too may have the same name; then this one gets a prime.
   */
  Size sizeOf(String name) {
    Names outermost = this;
    while (outermost.around != null) {
      outermost = outermost.around;
    }
    String own = name;
    for (Known known : outermost.constants.values()) {
      while (Statics.open(known).contains(own)) {
        own += "'";
      }
    }
    return Size.named(own);
  }

  /** States that the copies of a repeat hand this name on. */
  void carry(String name) {
    carried.add(name);
    versions.computeIfAbsent(name, n -> new ArrayList<>()).add(new Version(-1, ""));
  }

  Set<String> carried() {
    return carried;
  }

  /** The names and values that every copy of a repeat reads from outside, as found so far. */
  Map<String, String> captured() {
    return captured;
  }

  /** States that a statement gives {@code name} a value. */
  void assign(String name, int statement) {
    versions.computeIfAbsent(name, n -> new ArrayList<>()).add(new Version(statement, ""));
  }

  /** Gives every version its id, when all are known. */
  void number() {
    versions.replaceAll(
        (name, all) -> {
          List<Version> numbered = new ArrayList<>();
          for (int i = 0; i < all.size(); i++) {
            String primes = i + 1 == all.size() ? "" : "'".repeat(i + 1);
            numbered.add(new Version(all.get(i).statement(), name + primes));
          }
          return numbered;
        });
  }

  /** Whether this body itself declares or computes {@code name}. */
  boolean hasValue(String name) {
    return declared.contains(name) || versions.containsKey(name);
  }

  /** Whether {@code name} has a value before the statement with this number. */
  boolean existsBefore(String name, int statement) {
    boolean here =
        declared.contains(name)
            || versions.getOrDefault(name, List.of()).stream()
                .anyMatch(version -> version.statement() < statement);
    return here || (around != null && !hasValue(name) && around.existsBefore(name, at));
  }

  /** Whether the statement with this number gives {@code name} a value. */
  boolean isMade(String name, int statement) {
    return versions.getOrDefault(name, List.of()).stream()
        .anyMatch(version -> version.statement() == statement);
  }

  /** The id of the version that the statement with this number makes. */
  String made(String name, int statement) {
    return versions.getOrDefault(name, List.of()).stream()
        .filter(version -> version.statement() == statement)
        .map(Version::id)
        .findFirst()
        .orElse(name);
  }

  /** The id of what {@code name} means in the statement with this number. */
  Optional<String> read(String name, int statement) {
    List<Version> all = versions.getOrDefault(name, List.of());
    if (!all.isEmpty()) {
      return Optional.of(lastBefore(all, statement).orElse(all.get(all.size() - 1).id()));
    }
    if (declared.contains(name)) {
      return Optional.of(name);
    }
    return around == null ? Optional.empty() : capture(name);
  }

  private static Optional<String> lastBefore(List<Version> all, int statement) {
    Optional<String> id = Optional.empty();
    for (Version version : all) {
      id = version.statement() < statement ? Optional.of(version.id()) : id;
    }
    return id;
  }

  private Optional<String> capture(String name) {
    if (!captured.containsKey(name) && around != null) {
      around.read(name, at).ifPresent(id -> captured.put(name, id));
    }
    return captured.containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  /** Every name of a value that can be read here. */
  List<String> values() {
    Stream<String> here =
        Stream.of(declared, versions.keySet(), constants.keySet(), layers.keySet())
            .flatMap(Set::stream);
    return (around == null ? here : Stream.concat(here, around.values().stream()))
        .distinct()
        .toList();
  }

  /** What a repeat is given for {@code name}. */
  Ref outside(String name) {
    return Ref.to(around == null ? name : around.read(name, at).orElse(name));
  }
}
