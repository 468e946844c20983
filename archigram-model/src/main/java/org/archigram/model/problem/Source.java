package org.archigram.model.problem;

import java.util.List;

/**
 * A text with a name, usually a file and its content.
 *
 * @param name what the reader knows the text by, such as a file name
 * @param text the whole text
 */
public record Source(String name, String text) {

  /** The text of the line with number {@code line}, counted from 1, without its end. */
  public String line(int line) {
    List<String> lines = text.lines().skip(Math.max(0, line - 1L)).limit(1).toList();
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /**
   * The place from offset {@code start} to {@code end}, both counted in chars.
   *
   * <p>Reads the whole text; keep a {@link Lines} to ask for many places.
   */
  public Place.InText at(int start, int end) {
    return Lines.of(this).at(start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
