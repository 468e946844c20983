package org.archigram.diagram.layout.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.archigram.diagram.layout.sketch.Wire;

/** Tells which links go back: those for another step that close a circle. */
final class Directions {
  private final int size;
  private final List<Link> links;
  private final List<List<Link>> leaving = new ArrayList<>();

  private Directions(int size, List<Link> links) {
    this.size = size;
    this.links = links;
    for (int i = 0; i < size; i++) {
      leaving.add(new ArrayList<>());
    }
    links.forEach(link -> leaving.get(link.from()).add(link));
  }

  /** The same links; what is not back is free of circles. */
  static List<Link> of(int size, List<Link> links) {
    int[] circle = new Directions(size, links).circles();
    List<Link> told = new ArrayList<>();
    for (Link link : links) {
      boolean round = circle[link.from()] == circle[link.to()];
      boolean back = link.wire().kind() == Wire.Kind.BACK && round;
      told.add(link.going(back));
    }
    return new Directions(size, told).cut();
  }

  /**
   * For each box the number of the circle that it lies in; boxes in one circle reach each other.
   */
  private int[] circles() {
    List<Integer> finished = new ArrayList<>();
    boolean[] seen = new boolean[size];
    for (int i = 0; i < size; i++) {
      finish(i, seen, finished);
    }
    List<List<Integer>> entering = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entering.add(new ArrayList<>());
    }
    links.forEach(link -> entering.get(link.to()).add(link.from()));
    int[] circle = new int[size];
    Arrays.fill(circle, -1);
    for (int i = size - 1; i >= 0; i--) {
      mark(finished.get(i), circle, entering);
    }
    return circle;
  }

  private void finish(int start, boolean[] seen, List<Integer> finished) {
    if (seen[start]) {
      return;
    }
    Deque<int[]> path = new ArrayDeque<>();
    seen[start] = true;
    path.push(new int[] {start, 0});
    while (!path.isEmpty()) {
      int[] top = path.element();
      if (top[1] == leaving.get(top[0]).size()) {
        finished.add(path.pop()[0]);
        continue;
      }
      int to = leaving.get(top[0]).get(top[1]++).to();
      if (!seen[to]) {
        seen[to] = true;
        path.push(new int[] {to, 0});
      }
    }
  }

  private static void mark(int start, int[] circle, List<List<Integer>> entering) {
    if (circle[start] >= 0) {
      return;
    }
    Deque<Integer> todo = new ArrayDeque<>(List.of(start));
    circle[start] = start;
    while (!todo.isEmpty()) {
      for (int from : entering.get(todo.pop())) {
        if (circle[from] < 0) {
          circle[from] = start;
          todo.push(from);
        }
      }
    }
  }

  /** Links of the current step that go in a circle are cut where the first box of it is entered. */
  private List<Link> cut() {
    int[] waits = new int[size];
    links.stream().filter(link -> !link.back()).forEach(link -> waits[link.to()]++);
    boolean[] done = new boolean[size];
    List<Link> cut = new ArrayList<>();
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      if (waits[i] == 0) {
        ready.add(i);
      }
    }
    for (int first = 0; ; ) {
      release(ready, waits, done);
      while (first < size && done[first]) {
        first++;
      }
      if (first == size) {
        return without(cut);
      }
      for (Link link : links) {
        if (!link.back() && link.to() == first && !done[link.from()]) {
          cut.add(link);
        }
      }
      waits[first] = 0;
      ready.add(first);
    }
  }

  private void release(Deque<Integer> ready, int[] waits, boolean[] done) {
    while (!ready.isEmpty()) {
      int box = ready.remove();
      if (done[box]) {
        continue;
      }
      done[box] = true;
      for (Link link : leaving.get(box)) {
        if (!link.back() && --waits[link.to()] == 0) {
          ready.add(link.to());
        }
      }
    }
  }

  private List<Link> without(List<Link> cut) {
    return cut.isEmpty()
        ? links
        : links.stream().map(link -> cut.contains(link) ? link.going(true) : link).toList();
  }

  /** The boxes in an order in which each stands behind all that it reads. */
  static int[] order(List<List<Integer>> next, List<List<Integer>> before) {
    int[] waits = before.stream().mapToInt(List::size).toArray();
    int[] order = new int[waits.length];
    int filled = 0;
    for (int i = 0; i < waits.length; i++) {
      if (waits[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int done = 0; done < filled; done++) {
      for (int to : next.get(order[done])) {
        if (--waits[to] == 0) {
          order[filled++] = to;
        }
      }
    }
    return order;
  }
}
