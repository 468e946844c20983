package org.archigram.model;

import java.util.List;

/** What a shape rule sees and may say: the shapes of one application of an operator. */
public interface Relation {

  /** The number of arguments. */
  int arguments();

  /** What is known of the shape of an argument by now. */
  Shape argument(int index);

  /** What an argument's elements are. */
  Type.Element element(int index);

  /** What is known of the shape of the result by now. */
  Shape result();

  /** The settings of this application. */
  Attributes attributes();

  /** A size that nothing is known of yet. */
  Size fresh();

  /** States that the result has this shape; a contradiction becomes a problem. */
  void resultIs(Shape shape);

  /** States that the elements of the result are these. */
  void resultIs(Type.Element element);

  /** States that an argument has this shape. */
  void argumentIs(int index, Shape shape);

  /** States that two sizes are equal; {@code what} says which, for the message. */
  void equal(Size one, Size other, String what);

  /** States that the application cannot be right, in one lower-case sentence. */
  void wrong(String why, List<Integer> culprits);

  /** Whether nothing more will become known, so that a default may be taken. */
  boolean last();
}
