package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Value;
import org.archigram.model.equation.Equation;

/** Finds which equations of a block are operations with weights: those that are boxes in colour. */
final class Roles {
  private final Map<String, List<Definition.Apply>> applications = new HashMap<>();
  private final Map<String, Definition.Weight> weights = new HashMap<>();

  Roles(Block block) {
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        applications.computeIfAbsent(value.equation(), e -> new ArrayList<>()).add(apply);
      } else if (value.definition() instanceof Definition.Weight weight) {
        weights.putIfAbsent(value.id(), weight);
      }
    }
  }

  EquationSheet.Line line(Equation equation) {
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
    return equation.values().stream()
        .flatMap(name -> applications.getOrDefault(name, List.of()).stream());
  }

  private Stream<Definition.Weight> weights(Definition.Apply apply) {
    return apply.arguments().stream()
        .flatMap(ref -> Optional.ofNullable(weights.get(ref.value())).stream());
  }
}
