package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Attribute;
import org.archigram.model.Initialiser;
import org.archigram.model.Operator;
import org.archigram.model.Training;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Operators;

/** How losses, learning rules and draws of weights are written. */
public final class Notation {
  private Notation() {}

  /** {@code 𝒰(−1, 1)}, {@code ridge(10⁻⁶)}, {@code zeros}. */
  public static Formula step(Initialiser.Step step) {
    List<Formula> arguments = new ArrayList<>();
    step.arguments()
        .values()
        .forEach(
            (name, value) -> {
              Formula given = value(value);
              boolean positional = Character.isDigit(name.charAt(0));
              arguments.add(
                  positional ? given : Formula.row(Names.of(name), Formula.relation("="), given));
            });
    Formula name =
        Operators.distribution(step.name())
            .map(Operator::symbol)
            .orElseGet(() -> Names.word(step.name()));
    return arguments.isEmpty()
        ? name
        : Formula.row(
            name,
            new Formula.Fenced("(", joined(arguments, sign(",", Formula.Kind.PUNCTUATION)), ")"));
  }

  private static Formula value(Attribute value) {
    if (value instanceof Attribute.Real real) {
      return Names.number(real.value());
    }
    return value instanceof Attribute.Sizes sizes
        ? joined(
            sizes.values().stream().map(size -> Names.size(size.toString())).toList(),
            sign("×", Formula.Kind.BINARY))
        : Names.word(value.toString());
  }

  /** {@code ℒ} with the name of a loss; words below are upright, as in names. */
  public static Formula loss(String name) {
    boolean letter = name.codePointCount(0, name.length()) == 1;
    return Formula.upright("ℒ").sub(letter ? Names.of(name) : Names.word(name));
  }

  /** {@code minimize ℒ_wrong over critic}. */
  public static Formula objective(Training.Objective objective) {
    List<Formula> row = new ArrayList<>(List.of(Formula.upright("minimize ")));
    row.add(
        joined(
            objective.losses().stream().map(Notation::loss).toList(),
            sign("+", Formula.Kind.BINARY)));
    if (!objective.over().isEmpty()) {
      row.add(Formula.upright(" over "));
      row.add(
          joined(
              objective.over().stream()
                  .map(name -> Names.isSymbol(name) ? Names.of(name) : Names.word(name))
                  .toList(),
              sign(",", Formula.Kind.PUNCTUATION)));
    }
    return new Formula.Row(row);
  }

  private static Formula sign(String text, Formula.Kind kind) {
    return new Formula.Sign(text, kind);
  }

  private static Formula joined(List<Formula> parts, Formula between) {
    List<Formula> row = new ArrayList<>();
    for (Formula part : parts) {
      if (!row.isEmpty()) {
        row.add(between);
      }
      row.add(part);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }
}
