package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Operator.Family;

/**
 * Finds blocks where names tell nothing: branches that part and meet again.
 *
 * <p>Before: a row of parts. After: wherever the row narrows to a single value it is cut; what lies
 * between two cuts and is more than one part becomes a block, with the activation behind it.
 */
final class Regions {
  private static final Set<Family> TRAILING = EnumSet.of(Family.ACTIVATION, Family.NORMALISATION);

  private final List<Item> items;
  private final Map<String, Integer> lastRead = new HashMap<>();
  private final List<String> given = new ArrayList<>();

  private Regions(Graph graph, List<Item> items) {
    this.items = items;
    for (int i = 0; i < items.size(); i++) {
      for (String value : items.get(i).reads()) {
        lastRead.put(value, i);
      }
    }
    Item.Group all = Item.Group.of("", items);
    for (String value : all.reads()) {
      // What is read to the end, such as a mask, stands beside the row and does not widen it.
      if (!graph.weights().containsKey(value)
          && lastRead.getOrDefault(value, items.size()) <= items.size() / 2) {
        given.add(value);
      }
    }
    graph.outputs().forEach(port -> lastRead.put(port.value(), items.size()));
  }

  static List<Item> of(Graph graph, List<Item> items) {
    return new Regions(graph, items).found();
  }

  /** The rows between cuts. */
  static List<List<Item>> rows(Graph graph, List<Item> items) {
    return new Regions(graph, items).rows();
  }

  private List<Item> found() {
    List<Item> found = new ArrayList<>();
    List<Item> block = new ArrayList<>();
    for (List<Item> row : rows()) {
      boolean trails = row.size() == 1 && !block.isEmpty() && trails(row.get(0));
      if (!trails) {
        close(block, found);
      }
      if (row.size() > 1 || trails) {
        block.addAll(row);
      } else {
        found.add(row.get(0));
      }
    }
    close(block, found);
    return numbered(found);
  }

  private static void close(List<Item> block, List<Item> found) {
    if (!block.isEmpty()) {
      found.add(Item.Group.of("", block));
      block.clear();
    }
  }

  private static boolean trails(Item item) {
    return item instanceof Item.Leaf leaf
        && leaf.operation().operator().map(o -> TRAILING.contains(o.family())).orElse(false);
  }

  private static List<Item> numbered(List<Item> items) {
    List<Item> named = new ArrayList<>();
    int number = 0;
    for (Item item : items) {
      boolean found = item instanceof Item.Group group && group.name().isEmpty();
      named.add(found ? ((Item.Group) item).named("block " + ++number) : item);
    }
    return named;
  }

  private List<List<Item>> rows() {
    List<List<Item>> rows = new ArrayList<>();
    List<Item> row = new ArrayList<>();
    Map<Integer, Integer> ending = new HashMap<>();
    int open = given.size();
    given.forEach(value -> ending.merge(lastRead.getOrDefault(value, 0), 1, Integer::sum));
    for (int i = 0; i < items.size(); i++) {
      row.add(items.get(i));
      for (String made : items.get(i).makes()) {
        int last = lastRead.getOrDefault(made, i);
        if (last > i) {
          open++;
          ending.merge(last, 1, Integer::sum);
        }
      }
      open -= ending.getOrDefault(i, 0);
      if (open <= 1) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }
}
