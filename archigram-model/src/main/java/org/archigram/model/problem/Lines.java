package org.archigram.model.problem;

import java.util.Arrays;

/**
 * Where the lines of a source begin, for many cheap look-ups.
 *
 * <p>A line ends at {@code \n}, {@code \r\n} or a lone {@code \r}, as in {@link String#lines()}.
 */
public final class Lines {
  private final Source source;
  private final int[] starts;

  private Lines(Source source, int[] starts) {
    this.source = source;
    this.starts = starts;
  }

  /** Reads the whole text once. */
  public static Lines of(Source source) {
    String text = source.text();
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return new Lines(source, Arrays.copyOf(starts, count));
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** The place from offset {@code start} to {@code end}, cut at the end of its line. */
  public Place.InText at(int start, int end) {
    int found = Arrays.binarySearch(starts, start);
    int line = found >= 0 ? found : -found - 2;
    int last = Math.min(end, lineEnd(line));
    return new Place.InText(source, line + 1, start - starts[line] + 1, Math.max(1, last - start));
  }

  private int lineEnd(int line) {
    String text = source.text();
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    while (end > starts[line] && isBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The text these are the lines of. */
  public Source source() {
    return source;
  }
}
