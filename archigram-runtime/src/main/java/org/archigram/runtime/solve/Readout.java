package org.archigram.runtime.solve;

import java.util.List;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.train.Batches;
import org.archigram.runtime.train.Call;

/**
 * A linear layer of a network that is solved for.
 *
 * @param call the method that returns the inputs of the layer and what should come out
 * @param weight the weights of the layer
 * @param bias its constant term; empty for none
 * @param inputsFirst whether the weights are [inputs, outputs], and not [outputs, inputs]
 * @param lambda the penalty on large weights; 0 for none
 */
public record Readout(Call call, String weight, String bias, boolean inputsFirst, double lambda) {

  /** Solves over the first {@code count} batches and puts the weights into the session. */
  public Ridge.Solution fit(Session session, Batches batches, long count) {
    int outputs = 0;
    Ridge ridge = null;
    for (long number = 0; number < count; number++) {
      List<Floats> found =
          session.call(call.method(), call.arguments(batches.batch(number), number));
      if (found.size() < 2) {
        throw new EngineException(
            "`%s` must return the inputs of the layer and its targets".formatted(call.method()));
      }
      if (ridge == null) {
        outputs = outputs(session, last(found.get(0)));
        ridge = new Ridge(last(found.get(0)), outputs, !bias.isEmpty());
      }
      ridge.add(found.get(0), found.get(1));
    }
    if (ridge == null) {
      throw new IllegalArgumentException("needs at least one batch");
    }
    Ridge.Solution solution = ridge.solve(lambda);
    put(session, solution);
    return solution;
  }

  private static int last(Floats values) {
    return values.shape().isEmpty() ? 1 : values.shape().get(values.shape().size() - 1);
  }

  private int outputs(Session session, int inputs) {
    Floats weights = session.parameter(weight);
    if (inputs == 0 || weights.values().length % inputs != 0) {
      throw new EngineException(
          "%s has the shape %s, but the layer has %d inputs"
              .formatted(weight, weights.shape(), inputs));
    }
    return weights.values().length / inputs;
  }

  private void put(Session session, Ridge.Solution solution) {
    Floats before = session.parameter(weight);
    int outputs = solution.weights().size();
    int inputs = solution.weights().get(0).length;
    float[] values = new float[before.values().length];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        int at = inputsFirst ? input * outputs + output : output * inputs + input;
        values[at] = (float) solution.weights().get(output)[input];
      }
    }
    session.put(weight, new Floats(before.shape(), values));
    if (!bias.isEmpty()) {
      float[] constants = new float[outputs];
      for (int output = 0; output < outputs; output++) {
        constants[output] = solution.constants().get(output).floatValue();
      }
      session.put(bias, new Floats(session.parameter(bias).shape(), constants));
    }
  }
}
