package org.archigram.runtime.engine;

import java.util.List;

/**
 * What one step of training found.
 *
 * @param losses all that the method returned; first the loss of each goal, in their order
 * @param norms the length of each goal's gradient before clipping; none when a loss was not finite
 * @param updated false when a loss or a gradient was no finite number; then no weight has changed
 */
public record Stepped(List<Float> losses, List<Float> norms, boolean updated) {
  public Stepped {
    losses = List.copyOf(losses);
    norms = List.copyOf(norms);
  }
}
