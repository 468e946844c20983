package org.archigram.diagram.geometry;

/** Writes numbers for files: two decimals at most, the same in every country. */
public final class Decimals {
  private Decimals() {}

  /** The number with a point and without needless zeros: {@code 0.5}, {@code 12}, {@code -3.25}. */
  public static String write(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not a number that can be drawn: " + number);
    }
    long hundredths = Math.round(number * 100);
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    String sign = hundredths < 0 ? "-" : "";
    if (rest == 0) {
      return sign + whole;
    }
    String digits = rest < 10 ? "0" + rest : rest % 10 == 0 ? "" + rest / 10 : "" + rest;
    return sign + whole + "." + digits;
  }
}
