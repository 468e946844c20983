package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.diagram.layout.Nesting.Piece;

/**
 * Columns for the children of one level.
 *
 * <p>Every child stands as early as what it reads allows, so that the gates of a cell align; what
 * reads nothing stands right before its reader. Before: pieces, perhaps in a circle. After: along
 * every piece that is not part of a circle, columns grow.
 */
final class Layers {
  /** The distance of two children in one column, with lines between them. */
  private static final double APART = 20;

  private final Map<String, Set<String>> before = new LinkedHashMap<>();
  private final Map<String, Set<String>> after = new LinkedHashMap<>();
  private final Set<String> entered = new LinkedHashSet<>();
  private final Map<String, Integer> layer = new LinkedHashMap<>();
  private final Set<String> first = new LinkedHashSet<>();

  private Layers(List<Child> children, Set<Piece> pieces) {
    for (Child child : children) {
      before.put(child.id(), new LinkedHashSet<>());
      after.put(child.id(), new LinkedHashSet<>());
      if (child.anchor() == Area.Anchor.FIRST) {
        first.add(child.id());
      }
    }
    for (Piece piece : pieces) {
      String from = piece.from().child();
      String to = piece.to().child();
      if (piece.from().border()) {
        entered.add(to);
      } else if (!piece.to().border() && !from.equals(to)) {
        neighbours(after, from).add(to);
        neighbours(before, to).add(from);
      }
    }
  }

  /**
   * The column of each child, from 1.
   *
   * @param widest the most that a column should take across the flow
   */
  static Map<String, Integer> of(List<Child> children, Set<Piece> pieces, double widest) {
    Layers layers = new Layers(children, pieces);
    List<String> order = layers.order();
    layers.early(order);
    layers.late(order);
    return widest == Double.POSITIVE_INFINITY ? layers.layer : layers.thinned(children, widest);
  }

  /** Parts columns that are too wide; all that comes later moves on. */
  private Map<String, Integer> thinned(List<Child> children, double widest) {
    Map<Integer, List<Child>> columns = new TreeMap<>();
    for (Child child : children) {
      int column = layer.getOrDefault(child.id(), 1);
      columns.computeIfAbsent(column, c -> new ArrayList<>()).add(child);
    }
    Map<String, Integer> thin = new LinkedHashMap<>();
    int column = 0;
    for (List<Child> members : columns.values()) {
      column++;
      double taken = 0;
      for (Child child : members) {
        if (taken > 0 && taken + child.across() > widest) {
          column++;
          taken = 0;
        }
        taken += child.across() + APART;
        thin.put(child.id(), column);
      }
    }
    return thin;
  }

  private static Set<String> neighbours(Map<String, Set<String>> map, String id) {
    return map.computeIfAbsent(id, i -> new LinkedHashSet<>());
  }

  /** A topological order; in a circle the child that waits for the fewest others goes first. */
  private List<String> order() {
    Map<String, Integer> waits = new LinkedHashMap<>();
    before.forEach((id, sources) -> waits.put(id, sources.size()));
    List<String> order = new ArrayList<>();
    while (!waits.isEmpty()) {
      String next =
          waits.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
      waits.remove(next);
      order.add(next);
      for (String reader : neighbours(after, next)) {
        waits.computeIfPresent(reader, (id, count) -> count - 1);
      }
    }
    return order;
  }

  private void early(List<String> order) {
    for (String id : order) {
      int column = 1;
      for (String source : neighbours(before, id)) {
        column = Math.max(column, layer.getOrDefault(source, 0) + 1);
      }
      layer.put(id, column);
    }
  }

  private void late(List<String> order) {
    Set<String> floating = new LinkedHashSet<>();
    for (String id : order) {
      boolean held = first.contains(id) || entered.contains(id);
      if (!held && floating.containsAll(neighbours(before, id))) {
        floating.add(id);
      }
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      String id = order.get(i);
      int next = Integer.MAX_VALUE;
      for (String reader : neighbours(after, id)) {
        next = Math.min(next, layer.getOrDefault(reader, Integer.MAX_VALUE));
      }
      if (floating.contains(id) && next < Integer.MAX_VALUE) {
        layer.merge(id, next - 1, Math::max);
      }
    }
  }
}
