package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.compiler.cell.Code;

/** The joins behind a part that another cell grows: one for each register that it changes. */
final class Exit {
  private final Network network;
  private final Map<Location, Neuron> joins = new LinkedHashMap<>();
  private final Map<Location, Group> groups = new LinkedHashMap<>();

  private Exit(Network network) {
    this.network = network;
  }

  /** The joins that a JOIN says, seen from a cell. */
  static Exit of(Cell cell, Code join) {
    Network network = cell.growth().network();
    Exit exit = new Exit(network);
    List<Location> locations = new ArrayList<>(cell.locations(join.slots()));
    if (join.number(0) > 0) {
      locations.add(Environment.ORDER);
    }
    locations.forEach(exit::add);
    return exit;
  }

  void add(Location location) {
    if (location.size > 0) {
      groups.put(location, Group.later(network));
    } else {
      joins.put(location, network.complete(network.neuron(Kind.JOIN, 0)));
    }
  }

  /** From now on the registers are linked to the joins. */
  void put(Environment environment) {
    joins.forEach(environment::put);
    groups.forEach(environment::put);
  }

  /** What a location will be linked to, seen from behind; for registers of another frame. */
  Neuron join(Location location) {
    return java.util.Objects.requireNonNull(joins.get(location));
  }

  Group group(Location location) {
    return java.util.Objects.requireNonNull(groups.get(location));
  }

  boolean hasOrder() {
    return joins.containsKey(Environment.ORDER);
  }

  /** The joins but that of the order token. */
  List<Neuron> values() {
    return joins.entrySet().stream()
        .filter(entry -> entry.getKey() != Environment.ORDER)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The cell has come to the end of the part: its links go to the joins. */
  void link(Cell cell) {
    Environment environment = cell.environment();
    joins.forEach((location, join) -> network.join(environment.get(location), join));
    groups.forEach(
        (location, later) -> {
          Group group = environment.group(location);
          group.whenKnown(() -> later.become(group));
        });
  }

  /** The same behind a gate: groups are only joined if it opens. */
  void linkBehindGate(Cell cell) {
    Environment environment = cell.environment();
    joins.forEach((location, join) -> network.join(environment.get(location), join));
    Neuron control = groups.isEmpty() ? null : environment.control();
    if (control != null) {
      network.when(List.of(control), () -> linkGroups(environment));
    }
  }

  /** If the condition has a fault, both halves do this, and the first counts until the end. */
  private void linkGroups(Environment environment) {
    groups.forEach(
        (location, later) -> {
          Group group = environment.group(location);
          group.whenKnown(() -> later.becomeOnce(group));
        });
  }
}
