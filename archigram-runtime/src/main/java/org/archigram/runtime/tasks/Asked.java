package org.archigram.runtime.tasks;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Predictor;
import org.archigram.runtime.task.Task;

/**
 * What is asked with held-out examples of one input and one target.
 *
 * @param heldOut the examples
 * @param counted picks the steps that count, of answers and targets alike
 */
record Asked(
    Metric metric, Names names, Map<String, Floats> heldOut, UnaryOperator<Floats> counted, Way way)
    implements Exam {

  /** The roles of what is shown and what should be answered. */
  record Names(String input, String target) {}

  /** How answers are had from a network. */
  @FunctionalInterface
  interface Way {
    Floats answers(Predictor network, Floats inputs);
  }

  static Asked of(Task task, String input, String target, Map<String, Floats> heldOut) {
    return new Asked(
        task.about().metric(),
        new Names(input, target),
        heldOut,
        all -> all,
        (network, inputs) -> Kind.answers(network, input, inputs));
  }

  /** The same, counting only the steps from {@code from} to before {@code to} of each example. */
  Asked counting(int from, int to) {
    return new Asked(metric, names, heldOut, all -> Kind.steps(all, from, to), way);
  }

  /** The same, with answers that are had in another way. */
  Asked answeredBy(Way other) {
    return new Asked(metric, names, heldOut, counted, other);
  }

  @Override
  public double measure(Predictor network) {
    return of(way.answers(network, Kind.get(heldOut, names.input())));
  }

  @Override
  public Examples.Answered answered(Predictor network) {
    Floats answers = way.answers(network, Kind.get(heldOut, names.input()));
    Floats targets = Kind.get(heldOut, names.target());
    return new Examples.Answered(heldOut, counted.apply(targets), counted.apply(answers));
  }

  private double of(Floats answers) {
    Floats targets = Kind.get(heldOut, names.target());
    return metric.of(counted.apply(answers), counted.apply(targets));
  }

  /** What it comes to if the answer is always {@code value}. */
  Examples.Baseline constant(String what, double value) {
    return new Examples.Baseline(what, of(Kind.constant(Kind.get(heldOut, names.target()), value)));
  }

  /** What it comes to if the answer is always the mean of what there is to learn. */
  Examples.Baseline mean(Map<String, Floats> training) {
    return constant("always the mean", Kind.mean(Kind.get(training, names.target())));
  }

  /** What it comes to if the answer is always the most frequent of {@code classes}. */
  Examples.Baseline mostFrequent(Map<String, Floats> training, int classes) {
    int most = Kind.mostFrequent(Kind.get(training, names.target()), classes);
    return constant("always class " + most + ", the most frequent", most);
  }
}
