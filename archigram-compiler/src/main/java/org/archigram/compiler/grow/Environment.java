package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every register is linked to, at one point of the growth. */
final class Environment {
  /** The way of a gate: what it is asked, and which answer opens it. */
  private record Door(Environment outside, Neuron condition, boolean open) {}

  /** Where the order token is kept. */
  static final Location ORDER = new Location(0);

  private final Network network;
  private final Neuron zero;
  private final @Nullable Door door;
  private final Map<Location, Neuron> links = new LinkedHashMap<>();
  private final Map<Location, Group> groups = new LinkedHashMap<>();
  private final Map<Long, Neuron> constants = new HashMap<>();
  private final List<Neuron> pending = new ArrayList<>();
  private int inherited;
  private @Nullable Neuron control;

  private Environment(Network network, Neuron zero, @Nullable Door door) {
    this.network = network;
    this.zero = zero;
    this.door = door;
  }

  /** Nothing is linked yet. */
  static Environment first(Network network, Neuron start) {
    Environment made = new Environment(network, start, null);
    made.links.put(ORDER, start);
    return made;
  }

  /** The same, behind gates that a condition opens. */
  Environment behind(Neuron condition, boolean open) {
    Environment made = new Environment(network, zero, new Door(copy(), condition, open));
    made.pending.addAll(pending);
    made.inherited = pending.size();
    return made;
  }

  private Environment copy() {
    Environment made = new Environment(network, zero, door);
    made.links.putAll(links);
    made.groups.putAll(groups);
    made.constants.putAll(constants);
    made.control = control;
    return made;
  }

  /** The same on its own, with what could still fail. */
  Environment fork() {
    Environment made = copy();
    made.pending.addAll(pending);
    made.inherited = inherited;
    return made;
  }

  /** The same without gates, for a cell that knows that it is meant. */
  Environment open() {
    Environment made = new Environment(network, zero, null);
    collect(made);
    return made;
  }

  private void collect(Environment into) {
    if (door != null) {
      door.outside.collect(into);
    }
    into.links.putAll(links);
    into.groups.putAll(groups);
  }

  boolean isGated() {
    return door != null;
  }

  /** Only these locations, with their links here; this must be open. */
  Environment only(Iterable<Location> locations) {
    Environment made = new Environment(network, zero, null);
    for (Location location : locations) {
      Neuron link = links.get(location);
      Group group = groups.get(location);
      if (link != null) {
        made.links.put(location, link);
      }
      if (group != null) {
        made.groups.put(location, group);
      }
    }
    return made;
  }

  /** The neuron that fires if and only if this is what happens; none if it always is. */
  @Nullable Neuron control() {
    if (door == null) {
      return null;
    }
    if (control == null) {
      control = gate(door.condition, door);
    }
    return control;
  }

  private Neuron gate(Neuron from, Door through) {
    Neuron gate = network.neuron(Kind.GATE, through.open ? 1 : 0);
    network.link(from, gate, 1);
    network.link(through.condition, gate, 1);
    return network.complete(gate);
  }

  Neuron get(Location location) {
    Neuron own = links.get(location);
    if (own != null) {
      return own;
    }
    if (door == null) {
      return zero;
    }
    Neuron gated = gate(door.outside.get(location), door);
    links.put(location, gated);
    return gated;
  }

  void put(Location location, Neuron neuron) {
    links.put(location, neuron);
  }

  Group group(Location location) {
    Group own = groups.get(location);
    if (own != null) {
      return own;
    }
    return door == null ? Group.filled(location.size, zero) : door.outside.group(location);
  }

  void put(Location location, Group group) {
    groups.put(location, group);
  }

  Neuron constant(long value) {
    Neuron known = constants.get(value);
    if (known != null) {
      return known;
    }
    Neuron made = network.neuron(Kind.SUM, value);
    Neuron switchedBy = control();
    if (switchedBy != null) {
      network.link(switchedBy, made, 0);
    }
    constants.put(value, network.complete(made));
    return made;
  }

  /** The same value, but only if this is what happens. */
  Neuron activated(Neuron neuron) {
    Neuron switchedBy = control();
    if (switchedBy == null) {
      return neuron;
    }
    Neuron made = network.neuron(Kind.SUM, 0);
    network.link(neuron, made, 1);
    network.link(switchedBy, made, 0);
    return network.complete(made);
  }

  /** What could fail, and nothing waits for yet. */
  List<Neuron> pending() {
    return pending;
  }

  /** The part of it that came behind the gate. */
  List<Neuron> ownPending() {
    return List.copyOf(pending.subList(inherited, pending.size()));
  }

  void settle() {
    pending.clear();
    inherited = 0;
  }
}
