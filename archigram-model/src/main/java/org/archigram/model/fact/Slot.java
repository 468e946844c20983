package org.archigram.model.fact;

import org.archigram.model.Shape;
import org.archigram.model.Type.Element;
import org.jspecify.annotations.Nullable;

/** What is known of the type of one value in one context. */
final class Slot {
  final Shape shape;
  final String key;
  private @Nullable Element element;

  /** A value of this shape; {@code key} is the variable that stands for its element. */
  Slot(Shape shape, String key, @Nullable Element element) {
    this.shape = shape;
    this.key = key;
    this.element = element;
  }

  boolean hasElement() {
    return element != null;
  }

  Element element() {
    return element == null ? Element.REAL : element;
  }

  void become(Element known) {
    element = known;
  }
}
