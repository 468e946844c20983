package org.archigram.diagram.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.training.Wiring.Cell;
import org.archigram.diagram.training.Wiring.Edge;
import org.archigram.diagram.view.Caption;
import org.archigram.model.Operator;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Operators;

/** Follows the gradients of all losses back to the weights, as training computes them. */
final class Backflow {
  private final Wiring wiring;
  private final Objectives objectives;
  private final Set<Visit> visits = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final Deque<Visit> open = new ArrayDeque<>();

  Backflow(Wiring wiring, Objectives objectives, Map<String, Caption> losses) {
    this.wiring = wiring;
    this.objectives = objectives;
    losses.forEach(
        (loss, name) -> {
          Visit start = new Visit("loss " + loss, new Flow(name, loss, false));
          for (Edge edge : wiring.entering(start.path())) {
            step(start, edge, start.flow());
          }
        });
    while (!open.isEmpty()) {
      back(open.remove());
    }
  }

  /** A gradient at a value. */
  record Visit(String path, Flow flow) {}

  /**
   * A gradient goes from a value to what it was computed from.
   *
   * @param shifted whether that is at another step
   * @param jumps whether it goes from the density of a draw to the draw's parameters
   */
  record Step(Visit from, Visit to, boolean shifted, boolean jumps) {}

  private void step(Visit from, Edge edge, Flow flow) {
    step(new Step(from, new Visit(edge.from(), flow), edge.shifted(), false));
  }

  private void step(Step step) {
    steps.add(step);
    if (visits.add(step.to())) {
      open.add(step.to());
    }
  }

  private void back(Visit visit) {
    Optional<Operator> found =
        Optional.ofNullable(wiring.cells().get(visit.path())).flatMap(Cell::operator);
    if (found.isEmpty()) {
      return;
    }
    String name = found.get().name();
    for (Edge edge : wiring.entering(visit.path())) {
      boolean first = edge.argument() == 0;
      if (name.equals("log_prob")) {
        jump(visit, edge);
      } else if (name.equals("decouple") && first) {
        step(visit, edge, new Flow(synthetic(visit.path()), "", false));
      } else if (!found.get().flat().contains(edge.argument())) {
        boolean turns = name.equals("reverse_gradient");
        step(visit, edge, turns ? visit.flow().reversed() : visit.flow());
      }
    }
  }

  /** The gradient of a density goes to the parameters, and never through the draw itself. */
  private void jump(Visit visit, Edge density) {
    Cell drawn = wiring.cells().get(density.from());
    if (drawn != null && drawn.operator().filter(Operators::draws).isPresent()) {
      for (Edge edge : wiring.entering(drawn.path())) {
        Visit parameter = new Visit(edge.from(), visit.flow());
        step(new Step(visit, parameter, density.shifted() || edge.shifted(), true));
      }
    }
  }

  /** The name of the gradient that a network makes, with the copy of a stack that it is in. */
  private Caption synthetic(String path) {
    for (Edge edge : wiring.entering(path)) {
      if (edge.argument() == 1) {
        return Caption.maths(name(edge.from(), path));
      }
    }
    return Caption.words("ĝ");
  }

  private static Formula name(String made, String at) {
    String id = Wiring.shown(made).replaceAll(".*\\.", "");
    Formula name = id.contains("/") ? Names.of("g_hat") : Names.of(id);
    int mark = at.lastIndexOf('#');
    if (mark < 0) {
      return name;
    }
    String copy = at.substring(mark + 1).replaceAll("\\..*", "");
    return Flow.inCopy(name, copy);
  }

  /** The steps that bring a gradient to weights that it trains, or to a stop. */
  List<Step> useful() {
    Map<Visit, List<Step>> into = new LinkedHashMap<>();
    steps.forEach(step -> into.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(step));
    Deque<Visit> reached = new ArrayDeque<>();
    visits.stream().filter(this::ends).forEach(reached::add);
    return behind(reached, into);
  }

  /** All steps from which one of these visits is reached. */
  static List<Step> behind(Deque<Visit> reached, Map<Visit, List<Step>> into) {
    Set<Visit> seen = new LinkedHashSet<>(reached);
    Set<Step> useful = new LinkedHashSet<>();
    while (!reached.isEmpty()) {
      for (Step step : into.getOrDefault(reached.remove(), List.of())) {
        useful.add(step);
        if (seen.add(step.from())) {
          reached.add(step.from());
        }
      }
    }
    return List.copyOf(useful);
  }

  private boolean ends(Visit visit) {
    Cell cell = wiring.cells().get(visit.path());
    return cell != null && (isStop(cell) || objectives.trains(visit.flow(), cell));
  }

  static boolean isStop(Cell cell) {
    return cell.operator().filter(operator -> operator.name().equals("stop")).isPresent();
  }
}
