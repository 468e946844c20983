package org.archigram.model.problem;

/**
 * The part of a line that shows a place.
 *
 * @param text the line, tabs expanded, cut around the place when it is long
 * @param before how many columns stand before the place
 * @param width how many columns the place takes, at least one
 */
record Excerpt(String text, int before, int width) {
  private static final int WIDEST = 160;
  private static final int LEFT = 60;
  private static final int TAB = 4;

  static Excerpt of(Place.InText at) {
    String line = at.source().line(at.line());
    int from = Math.min(Math.max(0, at.column() - 1), line.length());
    int to = Math.min(line.length(), from + Math.max(1, at.length()));
    int start = line.length() <= WIDEST ? 0 : safe(line, Math.max(0, from - LEFT));
    int end = safe(line, Math.min(line.length(), start + WIDEST));
    String lead = start > 0 ? "…" : "";
    String left = expand(line.substring(start, from), columns(lead));
    String middle = expand(line.substring(from, Math.max(from, Math.min(to, end))), 0);
    int before = columns(lead) + columns(left);
    String all = lead + expand(line.substring(start, end), columns(lead));
    return new Excerpt(
        (end < line.length() ? all + "…" : all).stripTrailing(),
        before,
        Math.max(1, columns(middle)));
  }

  /** An offset at or before this one that does not split a surrogate pair. */
  private static int safe(String line, int offset) {
    boolean splits =
        offset > 0
            && offset < line.length()
            && Character.isLowSurrogate(line.charAt(offset))
            && Character.isHighSurrogate(line.charAt(offset - 1));
    return splits ? offset - 1 : offset;
  }

  private static String expand(String text, int column) {
    StringBuilder out = new StringBuilder();
    int at = column;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\t') {
        int spaces = TAB - at % TAB;
        out.append(" ".repeat(spaces));
        at += spaces;
      } else {
        out.appendCodePoint(Printable.sign(c));
        at += Printable.columns(c);
      }
    }
    return out.toString();
  }

  private static int columns(String text) {
    return text.codePoints().map(Printable::columns).sum();
  }
}
