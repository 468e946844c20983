package org.archigram.diagram.text;

import org.archigram.diagram.geometry.Box;
import org.archigram.model.formula.Formula;

/** Sets fractions and roots; rules 11 and 15 of the TeXbook's appendix G. */
record StackSetter(Setter setter, Level level) {
  private static final double MARGIN = 0.12;

  Setting fraction(Formula.Fraction fraction) {
    Setting top = setter.set(fraction.above(), level.fraction());
    Setting bottom = setter.set(fraction.below(), level.fraction());
    double rule = em(Setter.RULE);
    double axis = em(Setter.AXIS);
    double clear = rule / 2 + (level.display() ? 3 * rule : rule);
    double up = Math.max(em(level.display() ? 0.677 : 0.394), axis + clear + top.descent());
    double down = Math.max(em(level.display() ? 0.686 : 0.345), bottom.ascent() + clear - axis);
    double width = Math.max(top.width() + top.lean(), bottom.width() + bottom.lean());
    double all = width + 2 * em(MARGIN);
    return top.shift((all - top.width() - top.lean()) / 2, -up)
        .over(bottom.shift((all - bottom.width() - bottom.lean()) / 2, down), all)
        .withRule(new Box(em(MARGIN), -axis - rule / 2, width, rule))
        .withLean(0, 0);
  }

  Setting root(Formula.Root root) {
    Setting body = setter.set(root.body(), level);
    double rule = em(Setter.RULE);
    double clear = rule + (level.display() ? em(Setter.X_HEIGHT) : rule) / 4;
    double height = body.ascent() + body.descent() + clear + rule;
    Setting sign = Delimiters.grown('√', height, level.size());
    double spare = Math.max(0, sign.ascent() + sign.descent() - height);
    double top = -(body.ascent() + clear + spare / 2 + rule);
    Setting placed = sign.shift(0, top + sign.ascent());
    double width = body.width() + body.lean();
    return placed
        .then(body, 0)
        .withWidth(sign.width() + width + em(0.05))
        .withRule(new Box(sign.width(), top, width, rule))
        .withLean(0, 0);
  }

  private double em(double share) {
    return share * level.size();
  }
}
