package org.archigram.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Box;

/**
 * A part of a formula, set and measured.
 *
 * @param lean how far the last letter leans out of the width
 * @param skew how far right of the middle an accent belongs
 */
record Setting(Size size, double lean, double skew, List<Run> runs, List<Box> rules) {
  static final Setting EMPTY = new Setting(new Size(0, 0, 0), 0, 0, List.of(), List.of());

  record Size(double width, double ascent, double descent) {}

  double width() {
    return size.width();
  }

  double ascent() {
    return size.ascent();
  }

  double descent() {
    return size.descent();
  }

  /** The lean belongs to the whole formula's width, else the ink would stick out. */
  Extent extent() {
    return new Extent(width() + lean, ascent(), descent(), (ascent() - descent()) / 2);
  }

  Setting shift(double dx, double dy) {
    return new Setting(
        new Size(width(), ascent() - dy, descent() + dy),
        lean,
        skew,
        runs.stream().map(run -> run.shift(dx, dy)).toList(),
        rules.stream().map(rule -> rule.shift(dx, dy)).toList());
  }

  /** This with other ink over it; the widest, highest and deepest of both. */
  Setting over(Setting other, double width) {
    var allRuns = new ArrayList<>(runs);
    allRuns.addAll(other.runs);
    var allRules = new ArrayList<>(rules);
    allRules.addAll(other.rules);
    var both =
        new Size(width, Math.max(ascent(), other.ascent()), Math.max(descent(), other.descent()));
    return new Setting(both, other.lean, other.skew, allRuns, allRules);
  }

  /** This followed by another on the same base line. */
  Setting then(Setting next, double gap) {
    double x = width() + gap;
    return over(next.shift(x, 0), x + next.width());
  }

  Setting withRule(Box rule) {
    var all = new ArrayList<>(rules);
    all.add(rule);
    var grown =
        new Size(width(), Math.max(ascent(), -rule.y()), Math.max(descent(), rule.bottom()));
    return new Setting(grown, lean, skew, runs, all);
  }

  Setting withLean(double newLean, double newSkew) {
    return new Setting(size, newLean, newSkew, runs, rules);
  }

  Setting withWidth(double width) {
    return new Setting(new Size(width, ascent(), descent()), lean, skew, runs, rules);
  }
}
