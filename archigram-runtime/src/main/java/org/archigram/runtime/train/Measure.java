package org.archigram.runtime.train;

import java.util.List;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Session;

/** A number that says how good a network is, found on data that it is not trained on. */
public interface Measure {

  /** What it is called in messages. */
  String name();

  /** Whether a larger number is a better one. */
  boolean higherIsBetter();

  /** The number for the network as it is now; the same each time it is asked. */
  double of(Session session);

  /**
   * The mean of the first result of a method over batches, by their numbers of examples.
   *
   * @param count how many batches, from the first on
   */
  record Mean(String name, boolean higherIsBetter, Call call, Batches batches, long count)
      implements Measure {
    public Mean {
      if (count < 1) {
        throw new IllegalArgumentException("a mean needs at least one batch");
      }
    }

    @Override
    public double of(Session session) {
      double sum = 0;
      long examples = 0;
      for (long number = 0; number < count; number++) {
        List<Floats> inputs = call.arguments(batches.batch(number), number);
        int size = inputs.isEmpty() || inputs.get(0).shape().isEmpty() ? 1 : inputs.get(0).batch();
        sum += size * (double) session.call(call.method(), inputs).get(0).values()[0];
        examples += size;
      }
      return sum / examples;
    }
  }
}
