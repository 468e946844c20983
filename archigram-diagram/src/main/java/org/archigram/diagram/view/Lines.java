package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;

/** Parts of a text, with commas between them, on as many lines as they need. */
final class Lines {
  private Lines() {}

  /** Lines of at most {@code widest} letters, unless one part is longer than that. */
  static List<String> of(List<String> parts, int widest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i) + (i + 1 < parts.size() ? "," : "");
      if (line.length() > 0 && line.length() + 1 + part.length() > widest) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(part);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
