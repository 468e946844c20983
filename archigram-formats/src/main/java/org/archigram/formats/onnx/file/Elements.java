package org.archigram.formats.onnx.file;

/** The numbers by which the format knows types of elements. */
public final class Elements {
  public static final int UNKNOWN = 0;
  public static final int FLOAT = 1;
  public static final int INT32 = 6;
  public static final int INT64 = 7;
  public static final int BOOL = 9;
  public static final int DOUBLE = 11;

  private Elements() {}

  /** The number that a reader would write for a number of 32 bits: 0.1, not 0.1000000015. */
  public static double shortest(float number) {
    return Double.parseDouble(Float.toString(number));
  }

  /** Whether the elements are whole numbers that may be sizes or indices. */
  public static boolean isWhole(int element) {
    return element == INT32 || element == INT64;
  }

  /** Whether the elements are real numbers of any width. */
  public static boolean isReal(int element) {
    return element == FLOAT || element == 10 || element == DOUBLE || element == 16;
  }

  /** Whether the elements are indices, sizes or conditions, which are no weights. */
  public static boolean isIndex(int element) {
    return element == INT64 || element == INT32 || element == BOOL;
  }

  /** Whether the elements are numbers of 8 bits, as quantised weights have. */
  public static boolean isByte(int element) {
    return element == 2 || element == 3 || (element >= 17 && element <= 22);
  }
}
