package org.archigram.compiler.grow;

import org.archigram.compiler.cell.Code;

/** What all neurons have in common that grow from one place of the code. */
final class Spec {
  private static final long[] ONE = {0, 1};

  final Kind kind;

  /** The bias, and the weights of the links after it; those left out are 0. */
  final long[] numbers;

  final long low;
  final long high;
  final int line;
  final int column;
  final String text;

  /** How many links bring a value that a port handles. */
  final int values;

  private Spec(Kind kind, long[] numbers, Code code, int values) {
    this.kind = kind;
    this.numbers = numbers;
    boolean bounds = code.symbol() == org.archigram.compiler.cell.Symbol.LIMIT;
    this.low = bounds ? code.number(0) : Long.MIN_VALUE;
    this.high = bounds ? code.number(1) : Long.MAX_VALUE;
    this.line = code.line();
    this.column = code.column();
    this.text = code.text();
    this.values = values;
  }

  /** A neuron of a code. */
  static Spec of(Kind kind, long[] numbers, Code code) {
    return new Spec(kind, numbers, code, code.parts().size());
  }

  /** A neuron that passes a value on if it is between the bounds of the code. */
  static Spec bounds(Code code) {
    return of(Kind.SUM, ONE, code);
  }

  /** A neuron that cannot fail. */
  static Spec of(Kind kind, long... numbers) {
    return new Spec(kind, numbers, Code.constant(0), 0);
  }

  boolean canFault() {
    return line > 0;
  }

  long bias() {
    return numbers[0];
  }
}
