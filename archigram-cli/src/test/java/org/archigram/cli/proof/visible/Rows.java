package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.archigram.cli.proof.visible.Visible.Letters;

/** Reads letters row by row; what is below a row's base line is an index of what stands left. */
final class Rows {
  private static final double APART = 6.5;

  private Rows() {}

  static List<String> of(List<Letters> letters) {
    List<Letters> sorted =
        letters.stream().sorted(Comparator.comparingDouble(l -> l.at().y())).toList();
    List<List<Letters>> rows = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Letters next : sorted) {
      if (next.at().y() - last > APART) {
        rows.add(new ArrayList<>());
      }
      last = next.at().y();
      rows.get(rows.size() - 1).add(next);
    }
    return rows.stream().map(Rows::joined).toList();
  }

  static String joined(List<Letters> row) {
    double size = row.stream().mapToDouble(Letters::size).max().orElse(0);
    double base =
        row.stream().filter(l -> l.size() == size).mapToDouble(l -> l.at().y()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    row.stream()
        .sorted(Comparator.comparingDouble(l -> l.at().x()))
        .forEach(l -> text.append(height(l, base)).append(l.text().strip()).append(' '));
    return text.toString().strip();
  }

  private static String height(Letters letters, double base) {
    double off = letters.at().y() - base;
    return off > 1 ? "_" : off < -1 ? "^" : "";
  }
}
