package org.archigram.formats.onnx.file;

/** The numbers by which the format knows types of elements. */
public final class Elements {
  public static final int UNKNOWN = 0;
  public static final int FLOAT = 1;
  public static final int UINT8 = 2;
  public static final int INT8 = 3;
  public static final int UINT16 = 4;
  public static final int INT16 = 5;
  public static final int INT32 = 6;
  public static final int INT64 = 7;
  public static final int BOOL = 9;
  public static final int FLOAT16 = 10;
  public static final int DOUBLE = 11;
  public static final int UINT32 = 12;
  public static final int UINT64 = 13;
  public static final int BFLOAT16 = 16;

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
    return element == FLOAT || element == FLOAT16 || element == DOUBLE || element == BFLOAT16;
  }

  /** Whether the elements are indices, sizes or conditions, which are no weights. */
  public static boolean isIndex(int element) {
    return element == INT64 || element == INT32 || element == BOOL;
  }

  /** Whether the elements are numbers of 8 bits, as quantised weights have. */
  public static boolean isByte(int element) {
    return element == UINT8 || element == INT8 || (element >= 17 && element <= 22);
  }
}
