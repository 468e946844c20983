package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.cli.proof.visible.Visible.Letters;

/** Reads letters row by row; what is below a row's base line is an index of what stands left. */
final class Rows {
  private static final double APART = 6.5;

  private Rows() {}

  static List<String> of(List<Letters> letters) {
    Map<Letters, Letters> hangs = scripts(letters);
    Map<Letters, List<Letters>> rowOf = new HashMap<>();
    List<List<Letters>> rows = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    List<Letters> downwards = new ArrayList<>(letters);
    downwards.removeIf(hangs::containsKey);
    downwards.sort(Comparator.comparingDouble(l -> l.at().y()));
    for (Letters next : downwards) {
      if (next.at().y() - last > APART) {
        rows.add(new ArrayList<>());
      }
      last = next.at().y();
      List<Letters> row = rows.get(rows.size() - 1);
      row.add(next);
      rowOf.put(next, row);
    }
    hangs.forEach((script, base) -> row(rowOf, hangs, base).add(script));
    return rows.stream().map(Rows::joined).toList();
  }

  private static List<Letters> row(
      Map<Letters, List<Letters>> rowOf, Map<Letters, Letters> hangs, Letters letter) {
    Letters base = letter;
    while (hangs.containsKey(base)) {
      base = Objects.requireNonNull(hangs.get(base));
    }
    return Objects.requireNonNull(rowOf.get(base));
  }

  /** What each script hangs on: a larger letter close before it, or a script beside it. */
  private static Map<Letters, Letters> scripts(List<Letters> letters) {
    Map<Letters, Letters> hangs = new LinkedHashMap<>();
    List<Letters> onwards = new ArrayList<>(letters);
    onwards.sort(Comparator.comparingDouble(l -> l.at().x()));
    for (Letters script : onwards) {
      onwards.stream()
          .filter(base -> !base.equals(script) && isBase(base, script, hangs))
          .min(Comparator.comparingDouble(base -> base.at().distance(script.at())))
          .ifPresent(base -> hangs.put(script, base));
    }
    return hangs;
  }

  private static boolean isBase(Letters base, Letters script, Map<Letters, Letters> hangs) {
    double width = base.text().length() * base.size() * 0.6;
    double gap = script.at().x() - base.at().x() - width;
    double off = Math.abs(script.at().y() - base.at().y());
    boolean before = script.at().x() >= base.at().x() && gap < 3;
    boolean larger = base.size() * 0.8 > script.size() && off < base.size() / 2 && off > 0.5;
    boolean beside = hangs.containsKey(base) && off < 0.5 && base.size() == script.size();
    return before && (larger || beside && script.at().x() > base.at().x());
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
