package org.archigram.language.token;

/** How far a number reaches. */
final class Numbers {
  private Numbers() {}

  /** The offset behind the number whose digits begin at {@code start}. */
  static int end(String text, int start) {
    int end = digits(text, start);
    if (at(text, end) == '.' && Letters.isDigit(at(text, end + 1))) {
      end = digits(text, end + 1);
    }
    int exponent = at(text, end) == 'e' || at(text, end) == 'E' ? end + 1 : end;
    int power = at(text, exponent) == '-' || at(text, exponent) == '+' ? exponent + 1 : exponent;
    return exponent > end && Letters.isDigit(at(text, power)) ? digits(text, power) : end;
  }

  private static int digits(String text, int start) {
    int end = start;
    while (Letters.isDigit(at(text, end))) {
      end++;
    }
    return end;
  }

  private static char at(String text, int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }
}
