package org.archigram.model.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The strongly connected components of a graph.
 *
 * <p>Tarjan, "Depth-first search and linear graph algorithms", 1972, with a stack of its own.
 */
public final class Components {
  private final int[][] edges;
  private final int[] index;
  private final int[] low;
  private final boolean[] open;
  private final int[] next;
  private final Deque<Integer> path = new ArrayDeque<>();
  private final Deque<Integer> pending = new ArrayDeque<>();
  private final List<List<Integer>> found = new ArrayList<>();
  private int visited;

  private Components(int[][] edges) {
    this.edges = edges;
    this.index = new int[edges.length];
    this.low = new int[edges.length];
    this.open = new boolean[edges.length];
    this.next = new int[edges.length];
    Arrays.fill(index, -1);
  }

  /** The components, each after all those that it has edges to; members in ascending order. */
  public static List<List<Integer>> of(int[][] edges) {
    Components components = new Components(edges);
    for (int node = 0; node < edges.length; node++) {
      if (components.index[node] < 0) {
        components.walk(node);
      }
    }
    return components.found;
  }

  private void walk(int start) {
    enter(start);
    while (!path.isEmpty()) {
      int node = path.element();
      if (next[node] < edges[node].length) {
        follow(node, edges[node][next[node]++]);
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    index[node] = visited;
    low[node] = visited++;
    open[node] = true;
    path.push(node);
    pending.push(node);
  }

  private void follow(int node, int target) {
    if (index[target] < 0) {
      enter(target);
    } else if (open[target]) {
      low[node] = Math.min(low[node], index[target]);
    }
  }

  private void leave(int node) {
    path.pop();
    if (!path.isEmpty()) {
      low[path.element()] = Math.min(low[path.element()], low[node]);
    }
    if (low[node] == index[node]) {
      List<Integer> component = new ArrayList<>();
      int member;
      do {
        member = pending.pop();
        open[member] = false;
        component.add(member);
      } while (member != node);
      component.sort(null);
      found.add(component);
    }
  }
}
