package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A part of a graph: one operation, or a group of parts. */
sealed interface Item {

  /** All operations in it, in the order of the file. */
  List<Operation> operations();

  /** The values made in it. */
  Set<String> makes();

  /** The values read in it that are not made in it. */
  Set<String> reads();

  /** One operation. */
  record Leaf(Operation operation) implements Item {
    @Override
    public List<Operation> operations() {
      return List.of(operation);
    }

    @Override
    public Set<String> makes() {
      return operation.results().keySet();
    }

    @Override
    public Set<String> reads() {
      return operation.reads();
    }
  }

  /**
   * Parts that become a block; what it makes and reads follows from them.
   *
   * @param items in an order in which each follows those that it reads from
   */
  record Group(
      String name,
      List<Item> items,
      List<Operation> operations,
      Set<String> makes,
      Set<String> reads)
      implements Item {

    static Group of(String name, List<Item> items) {
      List<Operation> operations = new ArrayList<>();
      Set<String> makes = new LinkedHashSet<>();
      Set<String> reads = new LinkedHashSet<>();
      for (Item item : items) {
        operations.addAll(item.operations());
        makes.addAll(item.makes());
        reads.addAll(item.reads());
      }
      reads.removeAll(makes);
      return new Group(name, List.copyOf(items), operations, makes, reads);
    }

    Group named(String other) {
      return new Group(other, items, operations, makes, reads);
    }
  }
}
