package org.archigram.diagram.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.formula.Formula;

/** Sets formulas, by the rules of Knuth's TeXbook, appendix G, as far as they are needed. */
final class Setter {
  static final double AXIS = 0.25;
  static final double RULE = 0.04;
  static final double X_HEIGHT = 0.431;

  Setting set(Formula formula, Level level) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol(symbol, level);
    }
    if (formula instanceof Formula.Sign sign) {
      return Glyphs.letters(Signs.typeset(sign.text()), Glyphs.UPRIGHT, level);
    }
    if (formula instanceof Formula.Row row) {
      return row(row, level);
    }
    if (formula instanceof Formula.Scripts scripts) {
      return new ScriptSetter(this, level).set(scripts);
    }
    if (formula instanceof Formula.Large large) {
      return new LargeSetter(this, level).set(large);
    }
    return framed(formula, level);
  }

  private Setting framed(Formula formula, Level level) {
    var stack = new StackSetter(this, level);
    if (formula instanceof Formula.Fraction fraction) {
      return stack.fraction(fraction);
    }
    if (formula instanceof Formula.Root root) {
      return stack.root(root);
    }
    if (formula instanceof Formula.Accent accent) {
      return new AccentSetter(this, level).set(accent.body(), accent.mark());
    }
    if (formula instanceof Formula.Fenced fenced) {
      return fenced(fenced, level);
    }
    throw new IllegalArgumentException("unknown formula: " + formula);
  }

  private Setting symbol(Formula.Symbol symbol, Level level) {
    Optional<Formula> accented = AccentSetter.apart(symbol);
    if (accented.isPresent()) {
      return set(accented.get(), level);
    }
    String text = Normalizer.normalize(symbol.text(), Normalizer.Form.NFC);
    return Glyphs.letters(text, Glyphs.fonts(text, symbol.style()), level);
  }

  private Setting row(Formula.Row row, Level level) {
    Setting all = Setting.EMPTY;
    Kind before = Kind.OPEN;
    for (Formula part : flat(row)) {
      Kind kind = Kinds.left(part);
      if (kind == Kind.BINARY && before.leavesNothingBefore()) {
        kind = Kind.ORDINARY;
      }
      double gap = before.space(kind, level.tight()) * level.size() + all.lean();
      all = all.then(set(part, level), gap);
      before = kind == Kinds.left(part) ? Kinds.right(part) : kind;
    }
    return all;
  }

  private static List<Formula> flat(Formula.Row row) {
    var parts = new ArrayList<Formula>();
    for (Formula part : row.parts()) {
      if (part instanceof Formula.Row inner) {
        parts.addAll(flat(inner));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private Setting fenced(Formula.Fenced fenced, Level level) {
    Setting body = set(fenced.body(), level);
    double axis = AXIS * level.size();
    double inside = 2 * Math.max(body.ascent() - axis, body.descent() + axis);
    double height = Math.max(0.901 * inside, inside - 0.5 * level.size());
    Setting open = Delimiters.fence(fenced.open(), height, level);
    Setting close = Delimiters.fence(fenced.close(), height, level);
    return open.then(body, 0).then(close, body.lean());
  }
}
