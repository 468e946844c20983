package org.archigram.model;

import java.util.List;

/** A setting of an operator, such as the stride of a convolution. */
public sealed interface Attribute {

  /** A number, such as a probability; whole numbers too. */
  record Real(double value) implements Attribute {
    @Override
    public String toString() {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }
  }

  /** One size or several, such as a kernel's. */
  record Sizes(List<Size> values) implements Attribute {
    public Sizes {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return values.size() == 1 ? values.get(0).toString() : values.toString();
    }
  }

  /** A word, such as the name of a mode. */
  record Word(String value) implements Attribute {
    @Override
    public String toString() {
      return value;
    }
  }

  /** The names of axes that an operator reduces or runs along. */
  record Axes(List<String> names) implements Attribute {
    public Axes {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return String.join(", ", names);
    }
  }
}
