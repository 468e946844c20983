package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Nests operations by the modules that their names tell.
 *
 * <p>Before: a flat list. After: groups in groups, none of which needs itself; a group of one is no
 * group, and a group with nothing but a group is that group.
 */
final class Scopes {
  private static final int LONGEST_NAME = 24;

  private final Map<String, Operation> makers = new HashMap<>();

  private Scopes(List<Operation> operations) {
    operations.forEach(o -> o.results().keySet().forEach(value -> makers.put(value, o)));
  }

  static List<Item> of(List<Operation> operations) {
    return new Scopes(operations).items(operations, 0);
  }

  private List<Item> items(List<Operation> operations, int depth) {
    Parts<Operation> parts = new Parts<>();
    for (Operation operation : operations) {
      List<Operation> needs =
          operation.reads().stream().map(makers::get).filter(Objects::nonNull).toList();
      if (operation.scope().size() > depth) {
        parts.add(operation.scope().get(depth), operation, needs);
      } else {
        parts.add(operation, needs);
      }
    }
    List<Item> items = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Parts.Part<Operation> part : parts.ordered()) {
      items.add(item(part, depth, seen));
    }
    return items;
  }

  private Item item(Parts.Part<Operation> part, int depth, Map<String, Integer> seen) {
    if (part.things().size() == 1) {
      return new Item.Leaf(part.things().get(0));
    }
    List<Item> inside = items(part.things(), depth + 1);
    int number = seen.merge(part.key(), 1, Integer::sum);
    String name = number == 1 ? part.key() : part.key() + " (" + number + ")";
    if (inside.size() == 1 && inside.get(0) instanceof Item.Group only) {
      return only.named(joined(name, only.name()));
    }
    return Item.Group.of(name, inside);
  }

  private static String joined(String outer, String inner) {
    boolean said = inner.startsWith(outer + ".") || inner.equals(outer);
    String both = outer + "." + inner;
    return said || both.length() > LONGEST_NAME ? inner : both;
  }
}
