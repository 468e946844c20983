package org.archigram.compiler.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What values a variable can hold. */
public sealed interface Type {
  /** The 64-bit numbers that all arithmetic is done in. */
  Ordinal INT64 = Ordinal.integer("int64", Long.MIN_VALUE, Long.MAX_VALUE);

  /** {@code false} and {@code true}. */
  Ordinal BOOLEAN = new Ordinal("boolean", Family.BOOLEAN, 0, 1, List.of("FALSE", "TRUE"));

  /** One byte as a letter. */
  Ordinal CHAR = new Ordinal("char", Family.CHAR, 0, 255, List.of());

  /** What messages call it. */
  String name();

  /** The ordinal that this is, if it is one. */
  default Optional<Ordinal> ordinal() {
    return Optional.empty();
  }

  /** Which ordinals can be compared and assigned to each other. */
  enum Family {
    INTEGER,
    BOOLEAN,
    CHAR,
    ENUMERATION
  }

  /**
   * Whole numbers from a range, or what is counted by them.
   *
   * @param names of the values from 0 on, if they have names
   */
  record Ordinal(String name, Family family, long low, long high, List<String> names)
      implements Type {
    public Ordinal {
      names = List.copyOf(names);
    }

    /** A type of integers. */
    public static Ordinal integer(String name, long low, long high) {
      return new Ordinal(name, Family.INTEGER, low, high, List.of());
    }

    /** The values of this type from {@code from} to {@code to}. */
    public Ordinal between(long from, long to) {
      return new Ordinal(show(from) + ".." + show(to), family, from, to, names);
    }

    /** Whether values of one can be assigned to, and compared with, the other. */
    public boolean fits(Ordinal other) {
      return family == other.family && names.equals(other.names);
    }

    /** Whether all values of the other are values of this. */
    public boolean holds(Ordinal other) {
      return low <= other.low && other.high <= high;
    }

    /** How many values there are, at most the largest {@code long}. */
    public long count() {
      long count = high - low + 1;
      return count <= 0 && high >= low ? Long.MAX_VALUE : Math.max(0, count);
    }

    /** A value as it is written in a program. */
    public String show(long value) {
      if (!names.isEmpty() && value >= 0 && value < names.size()) {
        return names.get((int) value);
      }
      return family == Family.CHAR ? "#" + value : String.valueOf(value);
    }

    @Override
    public Optional<Ordinal> ordinal() {
      return Optional.of(this);
    }
  }

  /** As many values of one type as an ordinal has values. */
  record Array(Ordinal index, Type of) implements Type {
    @Override
    public String name() {
      return "array[" + index.name() + "] of " + of.name();
    }
  }

  /** Values of several types under names. */
  record Fields(String name, Map<String, Type> fields) implements Type {
    public Fields {
      fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
