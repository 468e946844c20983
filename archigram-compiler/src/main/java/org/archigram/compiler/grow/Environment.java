package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every register is linked to, at one point of the growth. */
final class Environment {
  /** The way of a gate: what it is asked, and which answer opens it. */
  private record Door(Environment outside, Neuron condition, Spec gate) {}

  /** A neuron without inputs of its own, and those that were made before it. */
  private record Known(long value, Neuron neuron, @Nullable Known before) {}

  /** Where the order token is kept. */
  static final int ORDER = 0;

  private static final Spec IF_TRUE = Spec.of(Kind.GATE, 1);
  private static final Spec IF_FALSE = Spec.of(Kind.GATE, 0);
  private static final Spec COPY = Spec.of(Kind.SUM, 0, 1);

  private final Network network;
  private final Neuron zero;
  private final @Nullable Door door;

  /** A neuron or a group at each place; nothing if it is what is outside of the door. */
  private @Nullable Object[] links;

  private @Nullable Known known;
  private List<Neuron> pending = new ArrayList<>(2);
  private int inherited;
  private @Nullable Neuron control;

  private Environment(
      Network network, Neuron zero, @Nullable Door door, @Nullable Object... links) {
    this.network = network;
    this.zero = zero;
    this.door = door;
    this.links = links;
  }

  /** Nothing is linked yet. */
  static Environment first(Network network, Neuron start, int size) {
    Environment made = new Environment(network, start, null, new Object[size]);
    made.links[ORDER] = start;
    return made;
  }

  /** Two of the same: one behind gates that a condition opens, one behind those that it shuts. */
  Environment[] behind(Neuron condition) {
    Environment outside = copy();
    return new Environment[] {
      behind(new Door(outside, condition, IF_TRUE)), behind(new Door(outside, condition, IF_FALSE))
    };
  }

  private Environment behind(Door through) {
    Environment made = new Environment(network, zero, through, new Object[links.length]);
    made.pending = new ArrayList<>(pending);
    made.inherited = pending.size();
    return made;
  }

  private Environment copy() {
    Environment made = new Environment(network, zero, door, links.clone());
    made.known = known;
    made.control = control;
    return made;
  }

  /** The same on its own, with what could still fail. */
  Environment fork() {
    Environment made = copy();
    made.pending = new ArrayList<>(pending);
    made.inherited = inherited;
    return made;
  }

  /** The same without gates, for a cell that knows that it is meant. */
  Environment open() {
    if (door == null) {
      pending.clear();
      inherited = 0;
      return this;
    }
    Environment made = new Environment(network, zero, null, links.clone());
    for (Door way = door; way != null; way = way.outside.door) {
      Object[] outside = way.outside.links;
      for (int i = 0; i < outside.length; i++) {
        made.links[i] = made.links[i] == null ? outside[i] : made.links[i];
      }
    }
    return made;
  }

  boolean isGated() {
    return door != null;
  }

  /** Only the first places, and room for others behind them; this must be open. */
  Environment only(int places, int size) {
    Object[] kept = Arrays.copyOf(Arrays.copyOf(links, places), size);
    return new Environment(network, zero, null, kept);
  }

  /** The neuron that fires if and only if this is what happens; none if it always is. */
  @Nullable Neuron control() {
    if (door == null) {
      return null;
    }
    if (control == null) {
      control = network.neuron(door.gate, door.condition, door.condition);
    }
    return control;
  }

  /** The neuron that fires if this is what happens, even if it always is. */
  Neuron activity() {
    Neuron switchedBy = control();
    return switchedBy == null ? zero : switchedBy;
  }

  Neuron get(int place) {
    Object own = links[place];
    if (own != null) {
      return (Neuron) own;
    }
    if (door == null) {
      return zero;
    }
    Neuron gated = network.neuron(door.gate, door.outside.get(place), door.condition);
    links[place] = gated;
    return gated;
  }

  Group group(int place, int size) {
    Object own = links[place];
    if (own != null) {
      return (Group) own;
    }
    return door == null ? Group.filled(size, zero) : door.outside.group(place, size);
  }

  /** A neuron, or a group, is linked there from now on. */
  void put(int place, Object link) {
    links[place] = link;
  }

  Neuron constant(Spec spec) {
    long value = spec.bias();
    for (Known one = known; one != null; one = one.before) {
      if (one.value == value) {
        return one.neuron;
      }
    }
    Neuron made = network.neuron(spec);
    Neuron switchedBy = control();
    if (switchedBy != null) {
      network.link(switchedBy, made);
    }
    known = new Known(value, network.complete(made), known);
    return made;
  }

  /** The same value, but only if this is what happens. */
  Neuron activated(Neuron neuron) {
    Neuron switchedBy = control();
    return switchedBy == null ? neuron : network.neuron(COPY, neuron, switchedBy);
  }

  /** What could fail, and nothing waits for yet. */
  List<Neuron> pending() {
    return pending;
  }

  /** The part of it that came behind the gate. */
  List<Neuron> ownPending() {
    return pending.subList(inherited, pending.size());
  }

  void settle() {
    pending.clear();
    inherited = 0;
  }
}
