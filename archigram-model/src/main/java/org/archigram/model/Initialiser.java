package org.archigram.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How weights are drawn: a distribution or structure, then adjustments.
 *
 * @param steps the first makes the numbers, each further one changes them
 */
public record Initialiser(List<Step> steps) {

  /** One step, such as {@code uniform(-1, 1)} or {@code spectral_radius(0.95)}. */
  public record Step(String name, Attributes arguments) {
    @Override
    public String toString() {
      return arguments.values().entrySet().stream()
          .map(Step::argument)
          .collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** Arguments given by position carry their number as name. */
    private static String argument(java.util.Map.Entry<String, Attribute> entry) {
      boolean positional = Character.isDigit(entry.getKey().charAt(0));
      return positional ? entry.getValue().toString() : entry.getKey() + ": " + entry.getValue();
    }
  }

  public Initialiser {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining(" |> "));
  }
}
