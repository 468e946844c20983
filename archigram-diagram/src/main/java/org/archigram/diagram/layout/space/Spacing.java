package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Moves everything together along one axis, as far as distances allow.
 *
 * <p>What is in line stays in line, and what faces each other keeps its order. Longest paths give
 * the least places; then each group goes to the middle of what it is joined to.
 */
final class Spacing {
  private static final int PASSES = 16;

  private static final int EQUAL_PASSES = 60;

  /** Of more things than these, only those that see each other are kept apart. */
  private static final int MANY = 300;

  /** One group lies this far behind another, at least. */
  private record Distance(int from, int to, double least) {}

  /** Two things that face each other, one behind the other. */
  private record Pair(Thing before, Thing behind) {
    boolean text() {
      return before.type == Thing.Type.TEXT || behind.type == Thing.Type.TEXT;
    }

    Pair turned() {
      return new Pair(behind, before);
    }
  }

  private final Graph graph;
  private final Lines lines;
  private final Things things;
  private final int axis;
  private final int groups;
  private final List<List<Distance>> into = new ArrayList<>();
  private final List<List<Distance>> from = new ArrayList<>();
  private final double[] at;
  private final double[] head;
  private final double[] tail;
  private int[] order = new int[0];
  private final int[] rank;
  private final int[] stack;
  private final int[] seen;
  private int look;

  Spacing(Parts parts, Things things, int axis) {
    this.graph = parts.graph();
    this.lines = parts.lines();
    this.things = things;
    this.axis = axis;
    this.groups = things.groups();
    this.at = new double[groups];
    this.rank = new int[groups];
    this.stack = new int[groups];
    this.seen = new int[groups];
    this.head = new double[groups];
    this.tail = new double[groups];
    Arrays.fill(head, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < groups; i++) {
      into.add(new ArrayList<>());
      from.add(new ArrayList<>());
    }
    for (Thing thing : things.all) {
      head[thing.group] = Math.max(head[thing.group], thing.before - thing.off);
      tail[thing.group] = Math.max(tail[thing.group], thing.off + thing.behind);
    }
  }

  /** Moves what stands in {@code places}; nothing if there is no order without a circle. */
  void apply(Places places) {
    List<Pair> pairs = pairs();
    pairs.stream().filter(pair -> !pair.text()).forEach(this::keep);
    if (!longest()) {
      return;
    }
    for (int i = 0; i < groups; i++) {
      rank[order[i]] = i;
    }
    pairs.stream().filter(Pair::text).forEach(this::keepText);
    if (!longest()) {
      return;
    }
    balance();
    equal();
    for (Thing thing : things.all) {
      double where = at[thing.group] + thing.off;
      switch (thing.type) {
        case BOX -> places.box[axis][thing.number] = where;
        case WIRE -> places.strand[thing.number] = where;
        case BORDER -> places.border[axis][thing.number][thing.edge] = where;
        case TEXT -> {}
      }
    }
  }

  private void keep(Pair pair) {
    Thing p = pair.before();
    Thing q = pair.behind();
    double least = p.off + p.behind + gap(p, q) + q.before - q.off;
    Distance distance = new Distance(p.group, q.group, least);
    from.get(p.group).add(distance);
    into.get(q.group).add(distance);
  }

  /**
   * A text goes to the other side of a thing if that is the only way; among very many things it
   * must keep to the order that they have without texts.
   */
  private void keepText(Pair pair) {
    int p = pair.before().group;
    int q = pair.behind().group;
    if (things.all.size() > MANY) {
      if (rank[p] < rank[q]) {
        keep(pair);
      }
    } else if (!reaches(q, p)) {
      keep(pair);
    } else if (!reaches(p, q)) {
      keep(pair.turned());
    }
  }

  private boolean reaches(int start, int end) {
    look++;
    int waiting = 0;
    stack[waiting++] = start;
    seen[start] = look;
    while (waiting > 0) {
      List<Distance> ways = from.get(stack[--waiting]);
      for (int i = 0; i < ways.size(); i++) {
        int to = ways.get(i).to();
        if (to == end) {
          return true;
        }
        if (seen[to] != look) {
          seen[to] = look;
          stack[waiting++] = to;
        }
      }
    }
    return false;
  }

  private List<Pair> pairs() {
    List<Thing> sorted = new ArrayList<>(things.all);
    Comparator<Thing> first = Comparator.comparingDouble(thing -> thing.at);
    sorted.sort(first.thenComparing(thing -> thing.before));
    if (sorted.size() > MANY) {
      List<Pair> pairs = seen(sorted.stream().filter(t -> t.type != Thing.Type.TEXT).toList());
      seen(sorted).stream().filter(Pair::text).forEach(pairs::add);
      return pairs;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        Thing p = sorted.get(i);
        Thing q = sorted.get(j);
        if (p.group == q.group || !p.faces(q)) {
          continue;
        }
        boolean wires = p.type == Thing.Type.WIRE && q.type == Thing.Type.WIRE;
        if (wires && p.at > q.at - 0.5) {
          continue;
        }
        pairs.add(new Pair(p, q));
      }
    }
    return pairs;
  }

  private static List<Pair> seen(List<Thing> sorted) {
    List<Pair> pairs = new ArrayList<>();
    Frontier frontier = new Frontier();
    for (Thing thing : sorted) {
      for (Thing before : frontier.pass(thing)) {
        if (before.group != thing.group && before.faces(thing)) {
          pairs.add(new Pair(before, thing));
        }
      }
    }
    return pairs;
  }

  private double gap(Thing p, Thing q) {
    Thing.Type one = p.type.compareTo(q.type) <= 0 ? p.type : q.type;
    Thing.Type other = p.type.compareTo(q.type) <= 0 ? q.type : p.type;
    return switch (one) {
      case BOX ->
          switch (other) {
            case BOX -> 15;
            case TEXT -> 5;
            case WIRE -> 10;
            case BORDER -> axis == 1 ? 11 : 9;
          };
      case TEXT -> other == Thing.Type.BORDER ? 4 : 3;
      case WIRE -> other == Thing.Type.WIRE ? 8 : 7;
      case BORDER -> 7;
    };
  }

  /** The least place of each group; false if the distances go in a circle. */
  private boolean longest() {
    int[] waits = new int[groups];
    for (int i = 0; i < groups; i++) {
      at[i] = head[i];
      waits[i] = into.get(i).size();
    }
    order = new int[groups];
    int filled = 0;
    for (int i = 0; i < groups; i++) {
      if (waits[i] == 0) {
        order[filled++] = i;
      }
    }
    for (int done = 0; done < filled; done++) {
      int group = order[done];
      for (Distance distance : from.get(group)) {
        int to = distance.to();
        at[to] = Math.max(at[to], at[group] + distance.least());
        if (--waits[to] == 0) {
          order[filled++] = to;
        }
      }
    }
    return filled == groups;
  }

  /**
   * Pushes on what stands otherwise in one of equal areas than in another; nothing where lines that
   * run straight between them allow no such places.
   */
  private void equal() {
    List<List<List<Thing>>> twins = graph.twins().stream().map(things::alike).toList();
    double[] balanced = at.clone();
    boolean moved = !twins.isEmpty();
    for (int time = 0; moved && time < EQUAL_PASSES; time++) {
      moved = false;
      for (List<List<Thing>> alike : twins) {
        for (int i = 1; i < alike.get(0).size(); i++) {
          moved |= equal(alike, i);
        }
      }
      push();
    }
    if (moved) {
      System.arraycopy(balanced, 0, at, 0, at.length);
    }
  }

  private boolean equal(List<List<Thing>> alike, int i) {
    double most = Double.NEGATIVE_INFINITY;
    for (List<Thing> twin : alike) {
      most = Math.max(most, at(twin.get(i)) - at(twin.get(0)));
    }
    boolean moved = false;
    for (List<Thing> twin : alike) {
      double wish = at(twin.get(0)) + most;
      if (at(twin.get(i)) < wish - 0.01) {
        at[twin.get(i).group] = wish - twin.get(i).off;
        moved = true;
      }
    }
    return moved;
  }

  private double at(Thing thing) {
    return at[thing.group] + thing.off;
  }

  /** Moves on what is too near to what stands before it. */
  private void push() {
    for (int group : order) {
      for (Distance distance : from.get(group)) {
        at[distance.to()] = Math.max(at[distance.to()], at[group] + distance.least());
      }
    }
  }

  private void balance() {
    double size = 0;
    for (int i = 0; i < groups; i++) {
      size = Math.max(size, at[i] + tail[i]);
    }
    List<List<Thing[]>> pulls = pulls();
    int[] edge = new int[groups];
    for (Thing[] pair : things.borders) {
      edge[pair[0].group] = 1;
      edge[pair[1].group] = 2;
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (int p = 0; p < groups; p++) {
        int group = order[pass % 2 == 0 ? groups - 1 - p : p];
        double low = head[group];
        double high = size - tail[group];
        for (Distance distance : into.get(group)) {
          low = Math.max(low, at[distance.from()] + distance.least());
        }
        for (Distance distance : from.get(group)) {
          high = Math.min(high, at[distance.to()] - distance.least());
        }
        if (high < low) {
          continue;
        }
        if (edge[group] > 0) {
          at[group] = edge[group] == 1 && !from.get(group).isEmpty() ? high : low;
        } else {
          settle(group, low, high, pulls.get(group));
        }
      }
    }
  }

  private void settle(int group, double low, double high, List<Thing[]> pulls) {
    if (pulls.isEmpty()) {
      return;
    }
    double[] wish = new double[pulls.size()];
    for (int i = 0; i < wish.length; i++) {
      Thing[] pull = pulls.get(i);
      wish[i] = at[pull[0].group] + pull[0].off - pull[1].off;
    }
    Arrays.sort(wish);
    int half = wish.length / 2;
    double middle = wish.length % 2 == 1 ? wish[half] : (wish[half - 1] + wish[half]) / 2;
    at[group] = Math.min(high, Math.max(low, middle));
  }

  /** For each group the things that its own are joined to by lines. */
  private List<List<Thing[]>> pulls() {
    List<List<Thing[]>> pulls = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      pulls.add(new ArrayList<>());
    }
    for (int k = 0; k < lines.pieces().size(); k++) {
      Link link = graph.links().get(k);
      Thing last = things.boxes.get(link.from());
      for (Stretch part : lines.pieces().get(k)) {
        @Nullable Thing wire =
            part.flat() == (axis == 1) ? things.wires.get(lines.number(part)) : null;
        if (wire != null) {
          pull(pulls, last, wire);
          last = wire;
        }
      }
      pull(pulls, last, things.boxes.get(link.to()));
    }
    return pulls;
  }

  private static void pull(List<List<Thing[]>> pulls, Thing one, Thing other) {
    if (one.group != other.group) {
      pulls.get(other.group).add(new Thing[] {one, other});
      pulls.get(one.group).add(new Thing[] {other, one});
    }
  }
}
