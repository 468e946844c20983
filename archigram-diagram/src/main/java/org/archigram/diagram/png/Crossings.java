package org.archigram.diagram.png;

import java.util.ArrayList;
import java.util.List;

/** Where outlines cross thin horizontal lines, and whether downwards or upwards. */
final class Crossings {
  private static final Crossing[] NONE = {};

  private final List<List<Crossing>> lines;

  Crossings(int count) {
    lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(new ArrayList<>(0));
    }
  }

  record Crossing(double x, int turn) implements Comparable<Crossing> {
    @Override
    public int compareTo(Crossing other) {
      return Double.compare(x, other.x);
    }
  }

  void add(int line, double x, int turn) {
    lines.get(line).add(new Crossing(x, turn));
  }

  Crossing[] at(int line) {
    return lines.get(line).toArray(NONE);
  }
}
