package org.archigram.cli.proof.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.cli.proof.formula.Term.Applied;
import org.archigram.cli.proof.formula.Term.Number;

/** Reckons with terms that are in one form already. */
final class Sums {
  static final Set<String> COMMUTING =
      Set.of("add", "mul", "maximum", "minimum", "squared_error", "absolute_error", "equal");

  static final Set<String> PAIRS = Set.of("sub", "div", "pow");

  private Sums() {}

  static Term sum(List<Term> terms) {
    List<Term> flat = new ArrayList<>();
    double number = 0;
    for (Term term : parts("add", terms)) {
      if (term instanceof Number n) {
        number += n.value();
      } else {
        flat.add(term);
      }
    }
    if (number != 0 || flat.isEmpty()) {
      flat.add(new Number(number));
    }
    return flat.size() == 1 ? flat.get(0) : Term.of("add", Term.sorted(flat));
  }

  private static List<Term> parts(String operator, List<Term> terms) {
    List<Term> parts = new ArrayList<>();
    for (Term term : terms) {
      boolean same = term instanceof Applied a && a.operator().equals(operator);
      parts.addAll(same ? ((Applied) term).arguments() : List.of(term));
    }
    return parts;
  }

  static Term scaled(double factor, Term term) {
    return product("mul", List.of(new Number(factor), term));
  }

  /** A product; its numbers are one factor before it. */
  static Term product(String operator, List<Term> terms) {
    List<Term> factors = new ArrayList<>();
    double number = 1;
    for (Term term : terms) {
      number *= factor(term);
      factors.add(rest(term));
    }
    List<Term> flat = new ArrayList<>(parts(operator, factors));
    flat.removeIf(term -> term instanceof Number);
    List<Term> ordered = operator.equals("mul") ? Term.sorted(flat) : flat;
    Term product =
        ordered.isEmpty()
            ? new Number(1)
            : ordered.size() == 1 ? ordered.get(0) : Term.of(operator, ordered);
    if (product instanceof Number) {
      return new Number(number);
    }
    List<Term> all = new ArrayList<>(List.of(new Number(number)));
    all.addAll(parts("mul", List.of(product)));
    return number == 1 ? product : Term.of("mul", Term.sorted(all));
  }

  private static double factor(Term term) {
    if (term instanceof Number number) {
      return number.value();
    }
    return term instanceof Applied a && a.operator().equals("mul")
        ? a.arguments().stream().mapToDouble(t -> t instanceof Number n ? n.value() : 1).sum()
            - (a.arguments().size() - 1)
        : 1;
  }

  private static Term rest(Term term) {
    if (term instanceof Number) {
      return new Number(1);
    }
    if (!(term instanceof Applied a) || !a.operator().equals("mul")) {
      return term;
    }
    List<Term> rest = a.arguments().stream().filter(t -> !(t instanceof Number)).toList();
    return rest.size() == 1 ? rest.get(0) : Term.of("mul", rest);
  }

  static Term quotient(Term above, Term below) {
    if (below instanceof Number n) {
      return scaled(1 / n.value(), above);
    }
    Term fraction = Term.of("div", rest(above), rest(below));
    return scaled(factor(above) / factor(below), fraction);
  }

  static Term power(Term base, Term exponent) {
    return base instanceof Number b && exponent instanceof Number e
        ? new Number(Math.pow(b.value(), e.value()))
        : Term.of("pow", base, exponent);
  }

  static Term folded(Applied applied, List<Term> x) {
    if (!(x.get(0) instanceof Number number)) {
      return Term.of(applied.operator(), x);
    }
    boolean root = applied.operator().equals("sqrt");
    return new Number(root ? Math.sqrt(number.value()) : Math.exp(number.value()));
  }
}
