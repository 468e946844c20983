package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Large;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Scripts;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.formula.Formula.Style;
import org.archigram.model.formula.Formula.Symbol;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Brackets.Strength;

/** The ways in which applications of operators are typeset. */
final class Notations {

  private Notations() {}

  /** {@code tanh(x, y)}. */
  static Notation function(Formula name) {
    return (arguments, attributes) -> call(name, arguments);
  }

  static Formula call(Formula name, List<Formula> arguments) {
    return Formula.row(name, new Fenced("(", list(arguments), ")"));
  }

  /** Whether a symbol before brackets is applied to what is inside them. */
  static boolean isFunctionName(Symbol symbol) {
    return symbol.style() == Style.UPRIGHT && !Brackets.isNumber(symbol);
  }

  /** {@code a, b, c}. */
  static Formula list(List<Formula> formulas) {
    return separated(formulas, ",");
  }

  static Formula separated(List<Formula> formulas, String sign) {
    if (formulas.size() == 1) {
      return formulas.get(0);
    }
    List<Formula> parts = new ArrayList<>();
    for (Formula formula : formulas) {
      if (!parts.isEmpty()) {
        parts.add(new Sign(sign, Kind.PUNCTUATION));
      }
      parts.add(Brackets.around(formula, Strength.SUM));
    }
    return new Row(parts);
  }

  /** {@code a + b}, brackets where an operand is looser than the sign. */
  static Notation infix(String sign, Strength left, Strength right) {
    return (arguments, attributes) -> joined(arguments, Formula.binary(sign), left, right);
  }

  /** {@code [a = b]}, which is 1 where it holds and else 0, as K. Iverson writes it. */
  static Notation relation(String sign) {
    return (arguments, attributes) ->
        new Fenced("[", joined(arguments, Formula.relation(sign), Strength.SUM, Strength.SUM), "]");
  }

  /** The two operands with a sign between, without needless nesting of rows. */
  static Formula joined(List<Formula> operands, Formula sign, Strength left, Strength right) {
    List<Formula> parts = new ArrayList<>(parts(Brackets.around(operands.get(0), left)));
    parts.add(sign);
    parts.addAll(parts(Brackets.around(operands.get(1), right)));
    return new Row(parts);
  }

  /** {@code W x}; the factors stand side by side. */
  static Formula juxtaposed(Formula left, Formula right) {
    List<Formula> parts = new ArrayList<>(parts(factor(left)));
    parts.addAll(parts(factor(right)));
    return new Row(parts);
  }

  private static Formula factor(Formula formula) {
    return Brackets.around(formula, Strength.JUXTAPOSITION);
  }

  /** The parts of a row, except of a call, which must stay one piece to be read as one. */
  private static List<Formula> parts(Formula formula) {
    boolean loose =
        formula instanceof Row && Brackets.strength(formula).compareTo(Strength.ATOM) < 0;
    return loose ? ((Row) formula).parts() : List.of(formula);
  }

  /** {@code x^2}; an index that the base has already stays where it is. */
  static Formula raised(Formula base, Formula exponent) {
    if (base instanceof Scripts scripts && scripts.above().isEmpty()) {
      return new Scripts(scripts.base(), scripts.below(), Optional.of(exponent));
    }
    return Brackets.around(base, Strength.ATOM).sup(exponent);
  }

  /** {@code |x|} and the like. */
  static Notation fenced(String open, String close) {
    return (arguments, attributes) -> new Fenced(open, list(arguments), close);
  }

  /** {@code ∑_t x}, or with the number of a dimension below. */
  static Notation large(String sign) {
    return (arguments, attributes) ->
        Formula.row(
            new Large(sign, range(attributes), Optional.empty()),
            Brackets.around(arguments.get(0), Strength.PRODUCT));
  }

  /** {@code softmax_s(x)}. */
  static Notation along(String name) {
    return (arguments, attributes) -> {
      Formula function = Formula.upright(name);
      return call(range(attributes).map(function::sub).orElse(function), arguments);
    };
  }

  /** What an operator runs along: the axes, or the dimension where it is written. */
  static Optional<Formula> range(Attributes attributes) {
    List<Formula> axes = attributes.axes(Operators.AXES).stream().map(Names::of).toList();
    if (!axes.isEmpty()) {
      return Optional.of(list(axes));
    }
    return attributes.get("dim").map(Notations::setting);
  }

  /** The value of a setting. */
  static Formula setting(Attribute value) {
    if (value instanceof Attribute.Real real) {
      return Names.number(real.value());
    }
    if (value instanceof Attribute.Sizes sizes) {
      return separatedSizes(sizes);
    }
    if (value instanceof Attribute.Axes axes) {
      return list(axes.names().stream().map(Names::of).toList());
    }
    return Names.of(value.toString());
  }

  private static Formula separatedSizes(Attribute.Sizes sizes) {
    List<Formula> each = sizes.values().stream().map(size -> Names.size(size.toString())).toList();
    boolean square = each.stream().distinct().count() == 1;
    return square ? each.get(0) : separated(each, "×");
  }

  /** {@code λ} or whatever a setting says. */
  static Formula settingOr(Attributes attributes, String name, Formula otherwise) {
    return attributes.get(name).map(Notations::setting).orElse(otherwise);
  }
}
