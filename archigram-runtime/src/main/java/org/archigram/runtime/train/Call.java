package org.archigram.runtime.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;

/**
 * A method and where its arguments come from.
 *
 * @param method the name of the method
 * @param inputs the names of its arguments among those of a batch, in order; {@code step} is the
 *     number of the step when the batch has nothing of that name
 */
public record Call(String method, List<String> inputs) {
  private static final String STEP = "step";

  public Call {
    inputs = List.copyOf(inputs);
  }

  /** The arguments for one step. */
  public List<Floats> arguments(Map<String, Floats> batch, long step) {
    List<Floats> arguments = new ArrayList<>();
    for (String input : inputs) {
      Floats values = batch.get(input);
      if (values == null && input.equals(STEP)) {
        values = new Floats(List.of(), new float[] {step});
      }
      if (values == null) {
        throw new TrainingException(
            "`%s` needs `%s`, but the data has %s".formatted(method, input, batch.keySet()));
      }
      arguments.add(values);
    }
    return arguments;
  }
}
