package org.archigram.diagram.layout.line;

import java.util.Arrays;

/** States in the order of their cost; of equal ones the smaller number first. */
final class Heap {
  private double[] cost = new double[256];
  private int[] state = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double least() {
    return cost[0];
  }

  void push(int newState, double newCost) {
    if (size == state.length) {
      cost = Arrays.copyOf(cost, 2 * size);
      state = Arrays.copyOf(state, 2 * size);
    }
    int i = size++;
    while (i > 0 && before(newCost, newState, (i - 1) / 2)) {
      cost[i] = cost[(i - 1) / 2];
      state[i] = state[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    cost[i] = newCost;
    state[i] = newState;
  }

  int pop() {
    int top = state[0];
    double lastCost = cost[--size];
    int lastState = state[size];
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && before(cost[child + 1], state[child + 1], child)) {
        child++;
      }
      if (before(lastCost, lastState, child)) {
        break;
      }
      cost[i] = cost[child];
      state[i] = state[child];
      i = child;
    }
    cost[i] = lastCost;
    state[i] = lastState;
    return top;
  }

  private boolean before(double aCost, int aState, int i) {
    return aCost < cost[i] || aCost == cost[i] && aState < state[i];
  }
}
