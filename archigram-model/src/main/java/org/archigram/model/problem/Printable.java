package org.archigram.model.problem;

/** Hostile text made safe to print: one visible sign for each thing that is not one. */
public final class Printable {
  private Printable() {}

  /** This text without anything that moves the cursor, hides or reorders. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(sign(c)));
    return out.toString();
  }

  /** What stands for this code point. */
  public static int sign(int c) {
    if (c < ' ') {
      return 0x2400 + c;
    }
    if (c == 0x7f) {
      return 0x2421;
    }
    return isInvisible(c) ? 0xfffd : c;
  }

  /** Controls, marks that reorder text, unpaired surrogates, line separators. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** How many columns a terminal gives to this code point. */
  static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The ranges of East Asian and pictorial signs that matter in practice. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
