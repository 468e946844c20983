package org.archigram.diagram.view;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Strongly connected components, in topological order (Tarjan 1972), without recursion. */
final class Components {
  private final List<List<Integer>> next;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int visited;
  private int found;

  private Components(List<List<Integer>> next) {
    this.next = next;
    this.index = new int[next.size()];
    this.low = new int[next.size()];
    this.component = new int[next.size()];
    Arrays.fill(component, -1);
  }

  /** For each vertex the number of its component; along every edge numbers do not fall. */
  static int[] of(List<List<Integer>> next) {
    Components components = new Components(next);
    for (int v = 0; v < next.size(); v++) {
      if (components.index[v] == 0) {
        components.visit(v);
      }
    }
    for (int v = 0; v < next.size(); v++) {
      components.component[v] = components.found - 1 - components.component[v];
    }
    return components.component;
  }

  private void visit(int root) {
    Deque<int[]> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      int[] frame = path.element();
      int v = frame[0];
      if (frame[1] < next.get(v).size()) {
        int w = next.get(v).get(frame[1]++);
        if (index[w] == 0) {
          path.push(enter(w));
        } else if (component[w] < 0) {
          low[v] = Math.min(low[v], index[w]);
        }
      } else {
        path.pop();
        leave(v);
        if (!path.isEmpty()) {
          int parent = path.element()[0];
          low[parent] = Math.min(low[parent], low[v]);
        }
      }
    }
  }

  private int[] enter(int v) {
    visited++;
    index[v] = visited;
    low[v] = visited;
    open.push(v);
    return new int[] {v, 0};
  }

  private void leave(int v) {
    if (low[v] != index[v]) {
      return;
    }
    int w;
    do {
      w = open.pop();
      component[w] = found;
    } while (w != v);
    found++;
  }
}
