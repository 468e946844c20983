package org.archigram.model;

import java.util.List;
import org.archigram.model.problem.Place;

/**
 * What a block is trained for, and how.
 *
 * @param losses added up, unless objectives say otherwise
 * @param objectives which loss trains which instances
 * @param rules for weights that gradient descent does not train
 */
public record Training(List<Loss> losses, List<Objective> objectives, List<Rule> rules) {

  /** Nothing is trained here. */
  public static final Training NONE = new Training(List.of(), List.of(), List.of());

  /** A scalar to be made small. */
  public record Loss(String name, Ref value, Place place) {}

  /**
   * Some losses train some instances or weights only.
   *
   * @param losses names of losses
   * @param over names of instances, weights, or equations whose weights they train
   */
  public record Objective(List<String> losses, List<String> over, Place place) {
    public Objective {
      losses = List.copyOf(losses);
      over = List.copyOf(over);
    }
  }

  /** A learning rule other than gradient descent, such as {@code ridge(1e-6)}. */
  public record Rule(List<String> weights, Initialiser.Step rule, Place place) {
    public Rule {
      weights = List.copyOf(weights);
    }
  }

  public Training {
    losses = List.copyOf(losses);
    objectives = List.copyOf(objectives);
    rules = List.copyOf(rules);
  }
}
