package org.archigram.runtime.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;

/**
 * A program that is ready to run, with its weights.
 *
 * <p>Calls from several threads are done one after another. Every method throws {@link
 * EngineException} when the program fails, and the session can go on after that.
 */
public interface Session extends AutoCloseable {

  /**
   * What an optimiser remembers between steps.
   *
   * @param updates how many steps each goal has made
   * @param moments its tensors by name
   */
  record Memory(List<Long> updates, Map<String, Floats> moments) {}

  /** Runs a method, without gradients, and hands out the tensors that it returns. */
  List<Floats> call(String method, List<Floats> inputs);

  /**
   * Runs a method whose first results are losses, and finds their gradients.
   *
   * @param parameters for each loss the weights of interest; the number of lists says how many
   *     results are losses
   */
  List<Gradients> gradients(
      String method, List<Floats> inputs, List<? extends List<String>> parameters);

  /** Prepares training towards {@code goals}; what was remembered of earlier goals is forgotten. */
  void aim(List<Goal> goals);

  /**
   * Makes one step towards the goals.
   *
   * <p>All gradients are found from the same weights, and only then the weights change.
   *
   * @param method returns the loss of each goal, in order; what follows is only reported
   * @param rates the learning rate of each goal
   */
  default Stepped step(String method, List<Floats> inputs, double[] rates) {
    return stepOn(method, List.of(new Share(inputs, 1)), rates);
  }

  /** Makes one step towards the goals, on a batch in parts whose losses are added up. */
  Stepped stepOn(String method, List<Share> parts, double[] rates);

  /**
   * A part of a batch.
   *
   * @param inputs what the method is given
   * @param weight how much its losses count
   */
  record Share(List<Floats> inputs, double weight) {}

  /** The weights and buffers as they are now, in a fixed order. */
  List<Parameter> parameters();

  /** One weight or buffer as it is now. */
  Floats parameter(String name);

  /** Writes a weight or buffer; the shape must be the same. */
  void put(String name, Floats values);

  /** What the optimisers remember now. */
  Memory memory();

  /** Gives the optimisers back what they remembered; the goals must be the same. */
  void remember(Memory memory);

  /**
   * Sets the random numbers that the next calls draw.
   *
   * <p>The first call after it draws the same numbers each time, and so does the second.
   */
  void seed(long seed);

  /** Writes the program and its weights as a {@code .pt} file that PyTorch reads too. */
  void save(Path file);

  /** Lets go of all memory. */
  @Override
  void close();
}
