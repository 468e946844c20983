package org.archigram.compiler.grow;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** In which order what could happen does happen; what is computed does not depend on it. */
public final class Schedule {
  private static final Runnable DONE = () -> {};

  private final @Nullable Random dice;

  /** Neurons that can fire; the last may be the first, as all of them do before anything grows. */
  private Neuron[] ready = new Neuron[64];

  private int count;

  /** Steps of growth, in a ring, the oldest first. */
  private Runnable[] steps = new Runnable[64];

  private int first;
  private int size;

  private final boolean isParallel;

  private Schedule(@Nullable Random dice, boolean isParallel) {
    this.dice = dice;
    this.isParallel = isParallel;
  }

  /** All fires that can; then what could grow first grows first. */
  public static Schedule inOrder() {
    return new Schedule(null, false);
  }

  /** Any of what could happen, drawn with a seed. */
  public static Schedule random(long seed) {
    return new Schedule(new Random(seed), false);
  }

  /** All that can fire at a time does so at once, on as many processors as there are. */
  public static Schedule parallel() {
    return new Schedule(null, true);
  }

  boolean isParallel() {
    return isParallel;
  }

  void add(Neuron neuron) {
    if (count == ready.length) {
      ready = Arrays.copyOf(ready, count * 2);
    }
    ready[count++] = neuron;
  }

  void add(Runnable step) {
    if (size == steps.length) {
      Runnable[] longer = new Runnable[size * 2];
      System.arraycopy(steps, first, longer, 0, size - first);
      System.arraycopy(steps, 0, longer, size - first, first);
      steps = longer;
      first = 0;
    }
    steps[first + size & steps.length - 1] = step;
    size++;
  }

  boolean isEmpty() {
    return count + size == 0;
  }

  /** Whether a neuron fires next, and no cell grows. */
  boolean firesNext() {
    return count > 0 && (dice == null || dice.nextInt(count + size) < count);
  }

  Neuron nextNeuron() {
    if (dice != null) {
      int drawn = dice.nextInt(count);
      Neuron other = ready[drawn];
      ready[drawn] = ready[count - 1];
      ready[count - 1] = other;
    }
    return ready[--count];
  }

  Neuron[] allNeurons() {
    Neuron[] all = Arrays.copyOf(ready, count);
    count = 0;
    return all;
  }

  Runnable nextStep() {
    if (dice != null) {
      int drawn = first + dice.nextInt(size) & steps.length - 1;
      Runnable other = steps[drawn];
      steps[drawn] = steps[first];
      steps[first] = other;
    }
    Runnable next = steps[first];
    steps[first] = DONE; // what has happened may be forgotten
    first = first + 1 & steps.length - 1;
    size--;
    return next;
  }
}
