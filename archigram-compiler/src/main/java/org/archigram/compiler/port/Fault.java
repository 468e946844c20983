package org.archigram.compiler.port;

/**
 * What ends a program before its end.
 *
 * @param number what Free Pascal calls it, such as 201
 * @param line in the source, from 1
 * @param column in the source, from 1
 */
public record Fault(int number, int line, int column) {
  /** A division by zero. */
  public static final int DIVISION = 200;

  /** A value outside of the range that belongs there. */
  public static final int RANGE = 201;

  /** A value of more than 64 bits. */
  public static final int OVERFLOW = 215;

  /** What was read is no number. */
  public static final int NUMBER = 106;

  /** One line that says what and where. */
  public String text(String file) {
    String why =
        switch (number) {
          case DIVISION -> "a division by zero";
          case RANGE -> "a value outside of its range";
          case OVERFLOW -> "a value of more than 64 bits";
          case NUMBER -> "what was read is no number";
          default -> throw new IllegalStateException("fault " + number);
        };
    return "Runtime error " + number + " at " + file + ":" + line + ":" + column + ": " + why;
  }
}
