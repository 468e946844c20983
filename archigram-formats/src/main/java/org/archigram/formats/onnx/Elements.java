package org.archigram.formats.onnx;

/** The numbers by which the format knows types of elements. */
final class Elements {
  static final int UNKNOWN = 0;
  static final int FLOAT = 1;
  static final int INT32 = 6;
  static final int INT64 = 7;
  static final int BOOL = 9;
  static final int DOUBLE = 11;

  private Elements() {}

  /** Whether the elements are whole numbers that may be sizes or indices. */
  static boolean isWhole(int element) {
    return element == INT32 || element == INT64;
  }

  /** Whether the elements are real numbers of any width. */
  static boolean isReal(int element) {
    return element == FLOAT || element == 10 || element == DOUBLE || element == 16;
  }

  /** Whether the elements are numbers of 8 bits, as quantised weights have. */
  static boolean isByte(int element) {
    return element == 2 || element == 3 || (element >= 17 && element <= 22);
  }
}
