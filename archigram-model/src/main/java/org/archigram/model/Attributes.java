package org.archigram.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of one application of an operator, by name.
 *
 * @param values in the order of the operator's own list
 */
public record Attributes(Map<String, Attribute> values) {

  /** No settings. */
  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The setting called {@code name}. */
  public Optional<Attribute> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The number called {@code name}, or {@code otherwise}. */
  public double real(String name, double otherwise) {
    Attribute value = values.get(name);
    if (value instanceof Attribute.Real real) {
      return real.value();
    }
    return value instanceof Attribute.Sizes sizes && sizes.values().get(0).known().isPresent()
        ? sizes.values().get(0).known().getAsLong()
        : otherwise;
  }

  /** The sizes called {@code name}, if set. */
  public Optional<List<Size>> sizes(String name) {
    Attribute value = values.get(name);
    if (value instanceof Attribute.Sizes sizes) {
      return Optional.of(sizes.values());
    }
    return value instanceof Attribute.Real real
        ? Optional.of(List.of(Size.of((long) real.value())))
        : Optional.empty();
  }

  /** The axes called {@code name}; empty when not set. */
  public List<String> axes(String name) {
    return values.get(name) instanceof Attribute.Axes axes ? axes.names() : List.of();
  }

  /** The word called {@code name}, or {@code otherwise}. */
  public String word(String name, String otherwise) {
    return values.get(name) instanceof Attribute.Word word ? word.value() : otherwise;
  }

  /** These settings with one more. */
  public Attributes with(String name, Attribute value) {
    Map<String, Attribute> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Attributes(more);
  }
}
