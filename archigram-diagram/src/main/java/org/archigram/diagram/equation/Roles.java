package org.archigram.diagram.equation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.equation.Equation;

/** Finds which equations of a block are operations with weights: those that are boxes in colour. */
final class Roles {
  private final Block block;

  private Roles(Block block) {
    this.block = block;
  }

  static EquationSheet.Line of(Equation equation) {
    return new Roles(equation.block()).line(equation);
  }

  private EquationSheet.Line line(Equation equation) {
    List<Definition.Apply> weighted =
        applications(equation)
            .filter(apply -> !apply.operator().name().equals("identity"))
            .filter(apply -> weights(apply).findAny().isPresent())
            .toList();
    Optional<Operator.Family> family =
        weighted.stream().map(apply -> apply.operator().family()).filter(Roles::isBox).findFirst();
    boolean fixed =
        !weighted.isEmpty()
            && weighted.stream().flatMap(this::weights).noneMatch(Definition.Weight::trained);
    return new EquationSheet.Line(equation, family, fixed && family.isPresent());
  }

  /** Sums with a bias alone have weights too, but are not what a box stands for. */
  private static boolean isBox(Operator.Family family) {
    return family != Operator.Family.ARITHMETIC && family != Operator.Family.ARRANGEMENT;
  }

  private Stream<Definition.Apply> applications(Equation equation) {
    return block.values().stream()
        .filter(value -> equation.values().contains(value.equation()))
        .map(value -> value.definition())
        .filter(Definition.Apply.class::isInstance)
        .map(Definition.Apply.class::cast);
  }

  private Stream<Definition.Weight> weights(Definition.Apply apply) {
    return apply.arguments().stream()
        .map(Ref::value)
        .flatMap(id -> block.value(id).stream())
        .map(value -> value.definition())
        .filter(Definition.Weight.class::isInstance)
        .map(Definition.Weight.class::cast);
  }
}
