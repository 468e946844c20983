package org.archigram.language.token;

/** Which characters make names, numbers and space. */
final class Letters {
  private Letters() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Modifier letters are small raised or lowered signs, such as the {@code ᵀ} of a transpose. */
  static boolean beginsName(int c) {
    return c == '_' || (Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER);
  }

  static boolean continuesName(int c) {
    int type = Character.getType(c);
    return beginsName(c)
        || Character.isDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The offset behind the name that begins at this one. */
  static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length() && continuesName(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\f' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
