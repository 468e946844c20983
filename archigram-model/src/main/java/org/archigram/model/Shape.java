package org.archigram.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dimensions of a tensor, some of which may be unknown in number.
 *
 * @param head the first dimensions
 * @param rest the name of any number of further dimensions, if not all are known
 * @param tail the dimensions behind the rest; empty when there is no rest
 */
public record Shape(List<Size> head, Optional<String> rest, List<Size> tail) {

  /** A single number. */
  public static final Shape SCALAR = of(List.of());

  public Shape {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
    if (rest.isEmpty() && !tail.isEmpty()) {
      throw new IllegalArgumentException("a tail needs a rest before it");
    }
  }

  /** A shape of known rank. */
  public static Shape of(Size... dimensions) {
    return of(List.of(dimensions));
  }

  /** A shape of known rank. */
  public static Shape of(List<Size> dimensions) {
    return new Shape(dimensions, Optional.empty(), List.of());
  }

  /** A shape of known dimensions. */
  public static Shape of(long... dimensions) {
    List<Size> sizes = new ArrayList<>();
    for (long dimension : dimensions) {
      sizes.add(Size.of(dimension));
    }
    return of(sizes);
  }

  /** A shape of which not even the rank is known. */
  public static Shape unknown(String name) {
    return new Shape(List.of(), Optional.of(name), List.of());
  }

  /** Whether the number of dimensions is known. */
  public boolean ranked() {
    return rest.isEmpty();
  }

  /** The number of dimensions, or the least number where the rank is open. */
  public int rank() {
    return head.size() + tail.size();
  }

  /** The number of elements; throws when the rank is open. */
  public Size elements() {
    if (!ranked()) {
      throw new IllegalStateException("the rank of " + this + " is open");
    }
    return head.stream().reduce(Size.ONE, Size::times);
  }

  /** As written in the language: {@code [n, 2·m]}; a rest is {@code *name}. */
  @Override
  public String toString() {
    return Stream.of(
            head.stream().map(Size::toString),
            rest.stream().map(r -> "*" + r),
            tail.stream().map(Size::toString))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
