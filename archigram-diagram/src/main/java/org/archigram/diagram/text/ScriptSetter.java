package org.archigram.diagram.text;

import org.archigram.model.formula.Formula;

/** Sets subscripts and superscripts; rule 18 of the TeXbook's appendix G. */
record ScriptSetter(Setter setter, Level level) {
  private static final double SPACE_BEHIND = 0.05;

  Setting set(Formula.Scripts given) {
    Formula.Scripts scripts = merged(given);
    Setting base = setter.set(scripts.base(), level);
    Setting below = scripts.below().map(this::script).orElse(Setting.EMPTY);
    Setting above = scripts.above().map(this::script).orElse(Setting.EMPTY);
    return attach(base, isLetter(base), below, above);
  }

  /** A superscript on a subscripted base belongs over the subscript, not behind it. */
  static Formula.Scripts merged(Formula.Scripts outer) {
    if (!(outer.base() instanceof Formula.Scripts inner)) {
      return outer;
    }
    boolean isFree =
        (outer.below().isEmpty() || inner.below().isEmpty())
            && (outer.above().isEmpty() || inner.above().isEmpty());
    return isFree
        ? new Formula.Scripts(
            inner.base(), outer.below().or(inner::below), outer.above().or(inner::above))
        : outer;
  }

  private Setting script(Formula formula) {
    return setter.set(formula, level.script());
  }

  /** Puts scripts behind a base, lower behind a tall one; an empty setting stands for none. */
  Setting attach(Setting base, boolean isLetter, Setting below, Setting above) {
    boolean hasBelow = !below.equals(Setting.EMPTY);
    boolean hasAbove = !above.equals(Setting.EMPTY);
    double up = hasAbove ? up(isLetter ? 0 : base.ascent() - drop(), above) : 0;
    double down = hasBelow ? down(isLetter ? 0 : base.descent(), below, hasAbove) : 0;
    if (hasAbove && hasBelow) {
      double gap = up - above.descent() - (below.ascent() - down);
      down += Math.max(0, 4 * em(Setter.RULE) - gap);
      double lift = Math.max(0, 0.8 * em(Setter.X_HEIGHT) - (up - above.descent()));
      up += lift;
      down -= lift;
    }
    double end = base.width() + base.lean();
    Setting all = base;
    if (hasAbove) {
      all = all.over(above.shift(end, -up), end);
      end = base.width() + base.lean() + above.width() + above.lean();
    }
    if (hasBelow) {
      all = all.over(below.shift(base.width(), down), end);
      end = Math.max(end, base.width() + below.width() + below.lean());
    }
    return all.withWidth(end + em(SPACE_BEHIND)).withLean(0, 0);
  }

  private double drop() {
    return 0.386 * level.script().size();
  }

  private double up(double high, Setting above) {
    double least = em(level.display() ? 0.413 : 0.363);
    return Math.max(Math.max(high, least), above.descent() + em(Setter.X_HEIGHT) / 4);
  }

  private double down(double deep, Setting below, boolean hasAbove) {
    double least =
        hasAbove ? em(0.247) : Math.max(em(0.15), below.ascent() - em(0.8 * Setter.X_HEIGHT));
    return Math.max(deep + 0.05 * level.script().size() * (deep > 0 ? 1 : 0), least);
  }

  private static boolean isLetter(Setting base) {
    return base.runs().size() == 1 && base.rules().isEmpty();
  }

  private double em(double share) {
    return share * level.size();
  }
}
