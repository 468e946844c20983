package org.archigram.runtime.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.archigram.runtime.engine.Stepped;

/** Something that happened in a training, for who wants to follow it. */
public sealed interface Event {

  /** The number of steps that were made until then. */
  long step();

  /**
   * Steps were made.
   *
   * @param last what the last of them found
   * @param rates its learning rates
   * @param perSecond how many steps a second since the last report
   * @param left the time that the other steps will take at this speed
   */
  record Progressed(long step, Stepped last, List<Double> rates, double perSecond, Duration left)
      implements Event {}

  /** The network was measured; {@code best} says whether it is the best so far. */
  record Measured(long step, String name, double value, boolean best) implements Event {}

  /** A checkpoint was written. */
  record Saved(long step, Path file) implements Event {}

  /** The training was taken up where it had stopped. */
  record Resumed(long step) implements Event {}

  /** The training has ended; its steps have waited so many seconds for their batches. */
  record Waited(long step, double seconds) implements Event {}

  /** A damaged checkpoint was passed over for an older one. */
  record Skipped(long step, Path file) implements Event {}
}
