package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Operator.Family;

/**
 * Finds blocks in flat graphs.
 *
 * <p>Names come first, structure where names tell nothing. The outermost block is opened as long as
 * it stays small enough to be seen at a glance.
 */
public final class Nesting {
  /** What a reader takes in at once, and what fits a page. */
  private static final int AT_A_GLANCE = 16;

  private static final Set<Family> JOINED = EnumSet.of(Family.ACTIVATION, Family.NORMALISATION);

  private final Graph graph;
  private final BlockMaking making;

  private Nesting(Graph graph) {
    this.graph = graph;
    this.making = new BlockMaking(graph);
  }

  /**
   * A graph as an architecture of nested blocks.
   *
   * @param documentation what a reader should know of where it comes from
   */
  public static Architecture of(Graph graph, String documentation) {
    return new Architecture(graph.name(), built(graph, Block.Kind.NETWORK, documentation).block());
  }

  static Built built(Graph graph, Block.Kind kind, String documentation) {
    Nesting nesting = new Nesting(graph);
    return nesting.making.whole(nesting.items(), kind, documentation);
  }

  private List<Item> items() {
    List<Item> items = opened(inner(Scopes.of(Homes.found(graph.operations()))));
    return compact(items);
  }

  /** The same inside of groups, from the innermost. */
  private List<Item> inner(List<Item> items) {
    List<Item> nested = new ArrayList<>();
    for (Item item : items) {
      if (!(item instanceof Item.Group group)) {
        nested.add(item);
      } else if (isOneLayer(group)) {
        nested.addAll(group.items());
      } else {
        nested.add(Item.Group.of(group.name(), compact(inner(group.items()))));
      }
    }
    return nested;
  }

  /** Whether data passes through just one operation; the others only prepare its weights. */
  private boolean isOneLayer(Item.Group group) {
    long data =
        group.items().stream()
            .filter(item -> !graph.weights().keySet().containsAll(item.reads()))
            .count();
    return data <= 1 && group.items().stream().allMatch(Item.Leaf.class::isInstance);
  }

  /** Finds blocks and stages in a level that shows too much. */
  private List<Item> compact(List<Item> items) {
    if (items.size() <= AT_A_GLANCE || visible(items) <= AT_A_GLANCE) {
      return items;
    }
    List<Item> blocks = Regions.of(graph, items);
    if (blocks.size() == 1 && blocks.get(0) instanceof Item.Group) {
      return items;
    }
    return visible(blocks) <= AT_A_GLANCE ? blocks : Stages.of(graph, blocks);
  }

  /** Opens what holds more than half of everything, while that stays clear. */
  private List<Item> opened(List<Item> items) {
    List<Item> all = items;
    int half = graph.operations().size() / 2;
    while (true) {
      List<Item> more = new ArrayList<>();
      for (Item item : all) {
        if (item instanceof Item.Group group && group.operations().size() > half) {
          more.addAll(group.items());
        } else {
          more.add(item);
        }
      }
      if (more.size() <= all.size() && more.equals(all) || visible(more) > AT_A_GLANCE) {
        return all;
      }
      all = more;
    }
  }

  /** About how many boxes a picture of these parts has. */
  private int visible(List<Item> items) {
    int leaves = 0;
    for (Item item : items) {
      if (item instanceof Item.Leaf leaf) {
        boolean joined =
            leaf.operation().operator().map(o -> JOINED.contains(o.family())).orElse(false);
        leaves += joined ? 0 : 1;
      }
    }
    return leaves + making.calls(items);
  }
}
