package org.archigram.diagram.layout.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The chains of a graph, which should stand in line.
 *
 * @param layers for each box the length of the longest path to it
 * @param lanes of states: the shortest way from a delay to what it keeps
 * @param all the lanes of states, then the longest paths of what is left
 */
public record Chains(int[] layers, List<List<Integer>> lanes, List<List<Integer>> all) {
  /** A longer way from a delay to its update is no lane. */
  private static final int LONGEST_LANE = 5;

  /** A step inside one area counts a little more. */
  private static final double INSIDE = 1.01;

  /** The chains of {@code graph}. */
  public static Chains of(Graph graph) {
    int[] order = graph.order();
    List<List<Integer>> lanes = lanes(graph);
    boolean[] taken = new boolean[graph.size()];
    List<List<Integer>> states = new ArrayList<>();
    for (List<Integer> lane : lanes) {
      if (lane.stream().noneMatch(box -> taken[box])) {
        lane.forEach(box -> taken[box] = true);
        states.add(lane);
      }
    }
    List<List<Integer>> others = new ArrayList<>();
    for (List<Integer> path = longest(graph, order, taken); !path.isEmpty(); ) {
      path.forEach(box -> taken[box] = true);
      others.add(path);
      path = longest(graph, order, taken);
    }
    Comparator<List<Integer>> longestFirst = Comparator.comparing(path -> -path.size());
    Comparator<List<Integer>> chains = longestFirst.thenComparing(path -> path.get(0));
    states.sort(chains);
    others.sort(chains);
    List<List<Integer>> all = new ArrayList<>(states);
    all.addAll(others);
    return new Chains(layers(graph, order), lanes, all);
  }

  /** Longest paths from the sources; what reads nothing stands right before its first reader. */
  private static int[] layers(Graph graph, int[] order) {
    int[] layers = new int[graph.size()];
    for (int box : order) {
      for (int before : graph.before().get(box)) {
        layers[box] = Math.max(layers[box], layers[before] + 1);
      }
    }
    for (int i = order.length - 1; i >= 0; i--) {
      List<Integer> next = graph.next().get(order[i]);
      if (graph.before().get(order[i]).isEmpty() && !next.isEmpty()) {
        layers[order[i]] = next.stream().mapToInt(to -> layers[to]).min().orElseThrow() - 1;
      }
    }
    return layers;
  }

  private static List<List<Integer>> lanes(Graph graph) {
    List<List<Integer>> lanes = new ArrayList<>();
    for (Link link : graph.links()) {
      if (link.back()) {
        List<Integer> way = shortest(graph, link.to(), link.from());
        if (way.size() > 1 && way.size() <= LONGEST_LANE && !lanes.contains(way)) {
          lanes.add(way);
        }
      }
    }
    Comparator<List<Integer>> shortestFirst = Comparator.comparing(List::size);
    lanes.sort(shortestFirst.thenComparing(lane -> lane.get(0)));
    return lanes;
  }

  private static List<Integer> shortest(Graph graph, int from, int to) {
    int[] by = new int[graph.size()];
    int[] steps = new int[graph.size()];
    Arrays.fill(by, -2);
    by[from] = -1;
    Deque<Integer> todo = new ArrayDeque<>(List.of(from));
    while (!todo.isEmpty() && by[to] == -2) {
      int box = todo.remove();
      for (int next : graph.next().get(box)) {
        if (by[next] == -2 && steps[box] < LONGEST_LANE) {
          by[next] = box;
          steps[next] = steps[box] + 1;
          todo.add(next);
        }
      }
    }
    return by[to] == -2 ? List.of() : path(by, to);
  }

  private static List<Integer> path(int[] by, int end) {
    List<Integer> path = new ArrayList<>();
    for (int box = end; box >= 0; box = by[box]) {
      path.add(box);
    }
    Collections.reverse(path);
    return path;
  }

  private static List<Integer> longest(Graph graph, int[] order, boolean[] taken) {
    double[] best = new double[graph.size()];
    int[] by = new int[graph.size()];
    Arrays.fill(by, -1);
    int end = -1;
    for (int box : order) {
      if (taken[box]) {
        continue;
      }
      best[box] = Math.max(best[box], 1);
      end = end < 0 || best[box] > best[end] ? box : end;
      for (int to : graph.next().get(box)) {
        double length = best[box] + (graph.home()[to] == graph.home()[box] ? INSIDE : 1);
        if (!taken[to] && length > best[to]) {
          best[to] = length;
          by[to] = box;
        }
      }
    }
    return end < 0 ? List.of() : path(by, end);
  }
}
