package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
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

  /** The same on a batch in parts: the losses and gradients of all, by their weights. */
  static Slopes ofParts(
      Network network,
      String method,
      List<Session.Share> parts,
      List<? extends List<String>> weights) {
    Slopes sum = of(network, method, parts.get(0).inputs(), weights);
    if (parts.size() == 1) {
      return sum;
    }
    Slopes all = sum.times(parts.get(0).weight());
    for (Session.Share part : parts.subList(1, parts.size())) {
      all = all.plus(of(network, method, part.inputs(), weights).times(part.weight()));
    }
    return all;
  }

  private Slopes times(double weight) {
    GradMode.set_enabled(false);
    gradients.forEach(each -> each.forEach(gradient -> gradient.mul_(new Scalar(weight))));
    return new Slopes(losses.stream().map(loss -> (float) (loss * weight)).toList(), gradients);
  }

  private Slopes plus(Slopes other) {
    GradMode.set_enabled(false);
    List<Float> sums = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      sums.add(losses.get(i) + other.losses.get(i));
    }
    for (int goal = 0; goal < gradients.size(); goal++) {
      for (int i = 0; i < gradients.get(goal).size(); i++) {
        gradients.get(goal).get(i).add_(other.gradients.get(goal).get(i));
      }
    }
    return new Slopes(sums, gradients);
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
