package org.archigram.runtime.train;

/** How fast steps are made. */
final class Pace {
  private long time = System.nanoTime();
  private long step;

  Pace(long step) {
    this.step = step;
  }

  /** Steps a second since it was last asked. */
  double perSecond(long now) {
    long nanos = Math.max(1, System.nanoTime() - time);
    double perSecond = 1e9 * (now - step) / nanos;
    time += nanos;
    step = now;
    return perSecond;
  }
}
