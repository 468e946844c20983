package org.archigram.runtime.train;

/** How the learning rate goes along the steps. */
public sealed interface Rate {

  /** The rate of a step, counted from 0. */
  double at(long step);

  /** The same rate always. */
  record Constant(double rate) implements Rate {
    @Override
    public double at(long step) {
      return rate;
    }
  }

  /** A rate that is multiplied by a factor every so many steps. */
  record Steps(double rate, long every, double factor) implements Rate {
    public Steps {
      positive(every);
    }

    @Override
    public double at(long step) {
      long times = step / every;
      return rate * Math.pow(factor, (double) times);
    }
  }

  /** Half a wave of the cosine, from the rate down to the least one, which then stays. */
  record Cosine(double rate, long steps, double least) implements Rate {
    public Cosine {
      positive(steps);
    }

    @Override
    public double at(long step) {
      double part = Math.min(1, (double) step / steps);
      return least + (rate - least) * (1 + Math.cos(Math.PI * part)) / 2;
    }
  }

  /** A straight rise to where another schedule begins, which then follows. */
  record WarmUp(long steps, Rate then) implements Rate {
    public WarmUp {
      positive(steps);
    }

    @Override
    public double at(long step) {
      return step < steps ? then.at(0) * (step + 1) / steps : then.at(step - steps);
    }
  }

  private static void positive(long steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("needs at least one step, not " + steps);
    }
  }
}
