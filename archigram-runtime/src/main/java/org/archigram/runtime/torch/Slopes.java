package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Script;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;

/**
 * Losses and their gradients.
 *
 * @param losses all numbers that the method returned; the first ones are losses with gradients
 * @param gradients for each of these, its gradient by each weight that was asked for
 */
record Slopes(List<Float> losses, List<List<Tensor>> gradients) {

  /**
   * Runs a method and finds the gradients of its first results.
   *
   * @param weights for each of these results the names of the weights of interest
   */
  static Slopes of(
      Network network, String method, List<Floats> inputs, List<? extends List<String>> weights) {
    GradMode.set_enabled(true);
    String quick = method + Script.DESCENT;
    return weights.size() == 1 && network.has(quick)
        ? written(network, quick, inputs, weights.get(0))
        : recorded(network, method, inputs, weights);
  }

  /** The method itself returns gradients by all trained weights, behind its numbers. */
  private static Slopes written(
      Network network, String method, List<Floats> inputs, List<String> weights) {
    List<String> trained = network.trained();
    List<Tensor> results = network.run(method, inputs);
    int numbers = results.size() - trained.size();
    List<Tensor> gradients =
        weights.stream().map(name -> results.get(numbers + trained.indexOf(name))).toList();
    return new Slopes(Losses.values(results.subList(0, numbers), 1), List.of(gradients));
  }

  private static Slopes recorded(
      Network network, String method, List<Floats> inputs, List<? extends List<String>> weights) {
    List<Tensor> results = network.run(method, inputs);
    List<Float> losses = Losses.values(results, weights.size());
    List<List<Tensor>> gradients = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      boolean last = i == weights.size() - 1;
      Tensor loss = results.get(i);
      List<Tensor> wanted = weights.get(i).stream().map(network::weight).toList();
      gradients.add(network.guarded(() -> Losses.gradients(loss, wanted, last)));
    }
    return new Slopes(losses, gradients);
  }
}
