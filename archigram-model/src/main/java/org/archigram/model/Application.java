package org.archigram.model;

import java.util.List;
import java.util.Optional;
import org.archigram.model.tensor.Tensor;

/**
 * One application of an operator to numbers, at one step of all axes.
 *
 * <p>Every tensor has the batch as its first dimension, which is 1 for what is the same for all
 * examples. An application along axes sees their steps as one further dimension behind the batch.
 *
 * @param arguments what the operator is applied to
 * @param attributes its settings, all sizes known
 * @param shape the shape of the result, without the batch
 * @param along whether it runs along axes, so that their steps are the first dimension
 * @param surroundings what is known about the run
 */
public record Application(
    List<Tensor> arguments,
    Attributes attributes,
    List<Integer> shape,
    boolean along,
    Surroundings surroundings) {

  /** What an operator can ask about the run. */
  public interface Surroundings {
    /** Whether the network is being trained, and not used. */
    boolean training();

    /** The number of examples. */
    int batch();

    /** Independent standard normal numbers, the same whenever the same application asks. */
    double[] normal(int count);

    /** Independent numbers between 0 and 1, the same whenever the same application asks. */
    double[] uniform(int count);

    /** The number of the current step of an axis, from 1. */
    int step(String axis);

    /** How the first argument was drawn, if it was. */
    Optional<Draw> draw();

    /** Statistics of earlier training, such as a running mean. */
    Tensor statistic(String name, List<Integer> shape, double initial);
  }

  /** A distribution that a value was drawn from, with its parameters. */
  public record Draw(Operator distribution, List<Tensor> parameters) {}

  /** An argument. */
  public Tensor argument(int index) {
    return arguments.get(index);
  }

  /** A number among the settings. */
  public double real(String name, double otherwise) {
    return attributes.real(name, otherwise);
  }

  /** Sizes among the settings. */
  public Optional<List<Integer>> sizes(String name) {
    return attributes
        .sizes(name)
        .map(sizes -> sizes.stream().map(size -> (int) size.known().orElseThrow()).toList());
  }
}
