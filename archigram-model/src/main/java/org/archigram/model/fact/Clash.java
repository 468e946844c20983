package org.archigram.model.fact;

import java.util.List;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;

/**
 * A contradiction that was found, with what is needed to explain it.
 *
 * @param constraint where
 * @param found one side of the contradiction
 * @param expected the other side
 */
record Clash(Constraint constraint, Subject found, Subject expected) {

  /** One side of a contradiction. */
  sealed interface Subject {}

  /** A whole shape: of an argument from 0, or of the result (−1). */
  record OfShape(int argument, Shape shape) implements Subject {}

  /** One size among others. */
  record OfSize(Size size, String what) implements Subject {}

  /** What the elements of a tensor are. */
  record OfElement(String element) implements Subject {
    @Override
    public String toString() {
      return element.replaceAll("#\\d+", "");
    }
  }

  /** An argument that is a class where a number is needed. */
  record OfClass(int argument, Type.Element.Category found) implements Subject {}

  /** A sentence of the operator's rule, and the arguments that are to blame. */
  record Sentence(String text, List<Integer> culprits) implements Subject {}
}
