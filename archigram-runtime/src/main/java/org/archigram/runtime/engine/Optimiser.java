package org.archigram.runtime.engine;

/**
 * A rule that turns gradients into new weights.
 *
 * <p>The learning rate is not part of it: it is given with each step.
 */
public sealed interface Optimiser {

  /** How many tensors it remembers for each weight. */
  int moments();

  /**
   * Gradient descent.
   *
   * @param momentum how much of the last change is kept; 0 for none
   * @param decay how strongly weights are drawn to 0, as a part of the gradient
   */
  record Sgd(double momentum, double decay) implements Optimiser {
    public Sgd {
      Limits.within("momentum", momentum, 0, 1);
      Limits.notNegative("decay", decay);
    }

    @Override
    public int moments() {
      return momentum == 0 ? 0 : 1;
    }
  }

  /** Adam: changes scaled by running means; decay is a part of the gradient. */
  record Adam(double beta1, double beta2, double epsilon, double decay) implements Optimiser {
    public static final Adam DEFAULT = new Adam(0.9, 0.999, 1e-8, 0);

    public Adam {
      Limits.betas(beta1, beta2, epsilon);
      Limits.notNegative("decay", decay);
    }

    @Override
    public int moments() {
      return 2;
    }
  }

  /** Adam whose decay acts on the weights themselves. */
  record AdamW(double beta1, double beta2, double epsilon, double decay) implements Optimiser {
    public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 1e-8, 0.01);

    public AdamW {
      Limits.betas(beta1, beta2, epsilon);
      Limits.notNegative("decay", decay);
    }

    @Override
    public int moments() {
      return 2;
    }
  }

  /**
   * Gradients divided by the root of their running mean square.
   *
   * @param smoothing how much of the running mean is kept
   */
  record RmsProp(double smoothing, double epsilon, double momentum, double decay)
      implements Optimiser {
    public static final RmsProp DEFAULT = new RmsProp(0.99, 1e-8, 0, 0);

    public RmsProp {
      Limits.betas(momentum, smoothing, epsilon);
      Limits.notNegative("decay", decay);
    }

    @Override
    public int moments() {
      return momentum == 0 ? 1 : 2;
    }
  }
}
