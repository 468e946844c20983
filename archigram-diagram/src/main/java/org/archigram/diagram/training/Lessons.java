package org.archigram.diagram.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.training.Wiring.Cell;
import org.archigram.diagram.training.Wiring.Edge;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Training;
import org.archigram.model.Value;

/** What learning rules other than gradient descent read, and which weights they find. */
final class Lessons {
  private final Wiring wiring;
  private final Objectives objectives;
  private final Block root;

  Lessons(Wiring wiring, Objectives objectives, Block root) {
    this.wiring = wiring;
    this.objectives = objectives;
    this.root = root;
  }

  /**
   * A rule.
   *
   * @param reads the paths of the values that it looks at; empty where that is not known
   * @param finds the paths of the products with its weights
   */
  record Lesson(Training.Rule rule, Set<String> reads, Set<String> finds) {}

  List<Lesson> all() {
    return root.training().rules().stream().map(this::lesson).toList();
  }

  private Lesson lesson(Training.Rule rule) {
    Set<String> inputs = new LinkedHashSet<>();
    Set<String> layers = new LinkedHashSet<>();
    for (Edge edge : wiring.edges()) {
      Cell cell = wiring.cells().get(edge.from());
      if (cell != null && rule.weights().stream().anyMatch(name -> objectives.means(name, cell))) {
        layers.add(edge.to());
        wiring.entering(edge.to()).stream()
            .filter(other -> other.argument() != edge.argument() && isProduct(edge.to()))
            .forEach(other -> inputs.add(other.from()));
      }
    }
    Set<String> reads = new LinkedHashSet<>();
    boolean known = true;
    switch (rule.rule().name()) {
      case "ridge", "least_squares" -> {
        reads.addAll(inputs);
        reads.addAll(compared());
      }
      case "perceptron" -> {
        reads.addAll(inputs);
        reads.addAll(answers());
        reads.addAll(targets());
      }
      default -> known = false;
    }
    return new Lesson(rule, known ? reads : Set.of(), layers);
  }

  private boolean isProduct(String path) {
    return operator(path).filter(name -> name.equals("matmul") || name.equals("dot")).isPresent();
  }

  private Optional<String> operator(String path) {
    return Optional.ofNullable(wiring.cells().get(path))
        .flatMap(Cell::operator)
        .map(operator -> operator.name());
  }

  /** The targets of squared errors. */
  private List<String> compared() {
    List<String> compared = new ArrayList<>();
    for (Edge edge : wiring.edges()) {
      boolean error =
          operator(edge.to()).filter(name -> name.endsWith("squared_error")).isPresent();
      if (error && isTarget(edge.from())) {
        compared.add(edge.from());
      }
    }
    return compared;
  }

  private boolean isTarget(String path) {
    return Optional.ofNullable(wiring.cells().get(path))
        .map(Cell::value)
        .map(Value::definition)
        .filter(
            definition ->
                definition instanceof Definition.Input input
                    && input.role() == Definition.Role.TARGET)
        .isPresent();
  }

  private List<String> targets() {
    return wiring.cells().keySet().stream().filter(this::isTarget).limit(1).toList();
  }

  /** What the network answers first. */
  private List<String> answers() {
    return root.outputs().stream().limit(1).map(output -> output.ref().value()).toList();
  }
}
