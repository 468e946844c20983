package org.archigram.compiler.grow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** In which order what could happen does happen; what is computed does not depend on it. */
public final class Schedule {
  private static final long IN_ORDER = -1;

  private final Deque<Runnable> line = new ArrayDeque<>();
  private final List<Runnable> heap = new ArrayList<>();
  private final boolean random;
  private final Random dice;

  private Schedule(boolean random, long seed) {
    this.random = random;
    this.dice = new Random(seed);
  }

  /** What could happen first happens first. */
  public static Schedule inOrder() {
    return new Schedule(false, IN_ORDER);
  }

  /** Any of what could happen, drawn with a seed. */
  public static Schedule random(long seed) {
    return new Schedule(true, seed);
  }

  void add(Runnable event) {
    if (random) {
      heap.add(event);
    } else {
      line.add(event);
    }
  }

  boolean isEmpty() {
    return line.isEmpty() && heap.isEmpty();
  }

  Runnable next() {
    if (!random) {
      return line.remove();
    }
    int drawn = dice.nextInt(heap.size());
    Runnable last = heap.remove(heap.size() - 1);
    return drawn == heap.size() ? last : heap.set(drawn, last);
  }
}
