package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Kind;

/** Breaks long formulas into lines, before a sign between terms or a word between cases. */
final class Broken {
  private static final Set<String> WORDS = Set.of("then", "else");

  private Broken() {}

  /** Lines of at most {@code widest} letters, as far as the formula has places to break. */
  static List<Formula> lines(Formula formula, int widest) {
    if (!(formula instanceof Formula.Row row) || length(formula) <= widest) {
      return List.of(formula);
    }
    List<Formula> lines = new ArrayList<>();
    List<Formula> line = new ArrayList<>();
    for (List<Formula> piece : pieces(row)) {
      if (!line.isEmpty() && length(line) + length(piece) > widest) {
        lines.add(new Formula.Row(line));
        line.clear();
      }
      line.addAll(piece);
    }
    lines.add(new Formula.Row(line));
    return lines;
  }

  private static List<List<Formula>> pieces(Formula.Row row) {
    List<List<Formula>> pieces = new ArrayList<>();
    pieces.add(new ArrayList<>());
    for (Formula part : row.parts()) {
      if (breaksBefore(part) && !pieces.get(pieces.size() - 1).isEmpty()) {
        pieces.add(new ArrayList<>());
      }
      pieces.get(pieces.size() - 1).add(part);
    }
    return pieces;
  }

  private static boolean breaksBefore(Formula part) {
    boolean term =
        part instanceof Formula.Sign sign
            && sign.kind() == Kind.BINARY
            && (sign.text().equals("+") || sign.text().equals("−"));
    return term || part instanceof Formula.Symbol word && WORDS.contains(word.text());
  }

  /** About how many letters wide a formula is. */
  static double length(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return symbol.text().codePointCount(0, symbol.text().length());
    }
    if (formula instanceof Formula.Sign sign) {
      return sign.kind() == Kind.BINARY || sign.kind() == Kind.RELATION ? 2 : 1;
    }
    if (formula instanceof Formula.Row row) {
      return length(row.parts());
    }
    if (formula instanceof Formula.Scripts scripts) {
      double below = scripts.below().map(Broken::length).orElse(0.0);
      double above = scripts.above().map(Broken::length).orElse(0.0);
      return length(scripts.base()) + 0.7 * Math.max(below, above);
    }
    if (formula instanceof Formula.Fraction fraction) {
      return Math.max(length(fraction.above()), length(fraction.below()));
    }
    if (formula instanceof Formula.Root root) {
      return 1 + length(root.body());
    }
    if (formula instanceof Formula.Accent accent) {
      return length(accent.body());
    }
    if (formula instanceof Formula.Fenced fenced) {
      return 1.2 + length(fenced.body());
    }
    Formula.Large large = (Formula.Large) formula;
    return 1.5 + 0.5 * large.below().map(Broken::length).orElse(0.0);
  }

  private static double length(List<Formula> parts) {
    return parts.stream().mapToDouble(Broken::length).sum();
  }
}
