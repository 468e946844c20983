package org.archigram.formats.graph;

/** What a step of an operation reads. */
public sealed interface Argument {

  /** A value of the graph, or of one around it. */
  record Value(String name) implements Argument {}

  /** A result of an earlier step of the same operation. */
  record Earlier(int step, int output) implements Argument {}

  /** A number. */
  record Number(double number) implements Argument {}

  /** Something fixed that is no weight, such as indices; known by the word for it. */
  record Constant(String word) implements Argument {}
}
