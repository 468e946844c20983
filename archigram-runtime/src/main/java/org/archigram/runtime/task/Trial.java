package org.archigram.runtime.task;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An architecture, and how it learns a task well enough.
 *
 * @param architecture the name of a bundled one
 * @param settings its parameters, or those of the template where it is a block
 * @param recipe how it is trained
 * @param bar what it must come to; also what it must not, for one that cannot learn the task
 */
public record Trial(String architecture, Map<String, String> settings, Recipe recipe, Bar bar) {

  /** How the learning rate goes along the steps of a training. */
  public enum Schedule {
    /** Always the same. */
    CONSTANT(""),
    /** Down to 0 along half a wave of a cosine. */
    COSINE(" falling to 0"),
    /** Down to a tenth after each third. */
    STEPS(" falling to a tenth after each third"),
    /** Up for the first tenth of the steps, then as {@link #COSINE}. */
    WARMUP(" rising for a tenth of the steps, then falling to 0");

    private final String said;

    Schedule(String said) {
      this.said = said;
    }

    /** What it is called in a command, and in the files of a run. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of it behind the rate, with a space before. */
    public String said() {
      return said;
    }

    /** All words. */
    public static List<String> words() {
      return Arrays.stream(values()).map(Schedule::word).toList();
    }

    /**
     * The schedule with that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Schedule of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * How a network is trained.
   *
   * @param optimizer {@code adam}, {@code sgd}, …, or {@code rule} for what the network itself says
   * @param rate the learning rate
   * @param batch the examples of a step
   * @param steps the number of steps
   * @param clip the most that the norm of the gradient may be; 0 for any
   * @param schedule how the rate goes along the steps
   * @param decay how strongly weights are drawn to 0; 0 for what is usual for the optimizer
   */
  public record Recipe(
      String optimizer,
      double rate,
      int batch,
      int steps,
      double clip,
      Schedule schedule,
      double decay) {

    /** By the rule that the network has: solved in one pass. */
    public static final Recipe SOLVED = rule(0, 1);

    /** By the rule that the network has, for so many batches; a batch of 0 is all there is. */
    public static Recipe rule(int batch, int steps) {
      return new Recipe("rule", 0, batch, steps, 0, Schedule.CONSTANT, 0);
    }

    /** With Adam, and gradients held to a norm of 1. */
    public static Recipe adam(double rate, int batch, int steps) {
      return new Recipe("adam", rate, batch, steps, 1, Schedule.CONSTANT, 0);
    }

    /** By stochastic gradient descent with momentum, and gradients held to a norm of 1. */
    public static Recipe momentum(double rate, int batch, int steps) {
      return new Recipe("momentum", rate, batch, steps, 1, Schedule.CONSTANT, 0);
    }

    /** This recipe with another bound of the norm of gradients; 0 for none. */
    public Recipe withClip(double norm) {
      return new Recipe(optimizer, rate, batch, steps, norm, schedule, decay);
    }

    /** This recipe with a rate that falls to 0. */
    public Recipe whileFalling() {
      return new Recipe(optimizer, rate, batch, steps, clip, Schedule.COSINE, decay);
    }

    /** This recipe with weights that are drawn to 0. */
    public Recipe withDecay(double strength) {
      return new Recipe(optimizer, rate, batch, steps, clip, schedule, strength);
    }

    /** This recipe with another number of steps. */
    public Recipe withSteps(int number) {
      return new Recipe(optimizer, rate, batch, number, clip, schedule, decay);
    }
  }

  public Trial {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
