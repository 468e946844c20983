package org.archigram.diagram.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.training.Wiring.Cell;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Training;
import org.archigram.model.Value;

/** Which loss trains which weights, as {@code minimize … over} and learning rules say. */
final class Objectives {
  private final Block root;

  Objectives(Block root) {
    this.root = root;
  }

  /** Whether a gradient that arrives at a value trains it. */
  boolean trains(Flow flow, Cell cell) {
    if (!cell.isTrained() || isRuled(cell)) {
      return false;
    }
    List<Training.Objective> objectives = root.training().objectives();
    return flow.isSynthetic()
        || objectives.isEmpty()
        || objectives.stream()
            .filter(objective -> objective.losses().contains(flow.loss()))
            .flatMap(objective -> objective.over().stream())
            .anyMatch(name -> means(name, cell));
  }

  private boolean isRuled(Cell cell) {
    return root.training().rules().stream()
        .flatMap(rule -> rule.weights().stream())
        .anyMatch(name -> means(name, cell));
  }

  /** Whether the name of a weight, a layer or an equation with calls means these weights. */
  boolean means(String name, Cell cell) {
    String weight = Wiring.shown(cell.weight().orElse(""));
    return weight.equals(name) || prefixes(name).stream().anyMatch(weight::startsWith);
  }

  private Set<String> prefixes(String name) {
    Set<String> prefixes = new LinkedHashSet<>(List.of(name + "."));
    List<String> calls = new ArrayList<>();
    for (Value value : root.values()) {
      if (value.equation().equals(name) && value.definition() instanceof Definition.Result result) {
        calls.add(result.call());
      }
    }
    root.calls().stream()
        .filter(call -> calls.contains(call.id()))
        .map(Call::instance)
        .forEach(instance -> prefixes.add(instance + "."));
    return prefixes;
  }
}
