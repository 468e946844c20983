package org.archigram.model;

import java.util.List;

/**
 * What a value is: its axes, the shape of one step, and its elements.
 *
 * @param axes the names of the axes, in the order written
 * @param shape the shape of one step; the batch is implicit
 * @param element what each element is
 */
public record Type(List<String> axes, Shape shape, Element element) {

  /** What one element of a tensor is. */
  public sealed interface Element {
    /** A real number. */
    Element REAL = new Real();

    /** A real number. */
    record Real() implements Element {
      @Override
      public String toString() {
        return "real";
      }
    }

    /** One of {@code count} classes, such as a word of a vocabulary. */
    record Category(Size count) implements Element {
      @Override
      public String toString() {
        return "class(" + count + ")";
      }
    }
  }

  public Type {
    axes = List.copyOf(axes);
  }

  /** A real tensor without axes. */
  public static Type of(Shape shape) {
    return new Type(List.of(), shape, Element.REAL);
  }

  /** This type with another shape. */
  public Type withShape(Shape other) {
    return new Type(axes, other, element);
  }

  /** This type with other axes. */
  public Type withAxes(List<String> others) {
    return new Type(others, shape, element);
  }
}
