package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.cell.Slot;
import org.jspecify.annotations.Nullable;

/** The joins behind a part that another cell grows: one for each register that it changes. */
final class Exit {
  /** What the inner cell has at one place is joined for another place outside. */
  private record Way(int inner, int outer, Object joint) {}

  private static final Spec JOIN = Spec.of(Kind.JOIN, 0);
  private static final Spec GUARD = Spec.of(Kind.JOIN, 0);

  private final Network network;
  private final boolean isPrivate;
  private final List<Way> ways = new ArrayList<>();
  private @Nullable Neuron guard;

  private Exit(Network network, boolean isPrivate) {
    this.network = network;
    this.isPrivate = isPrivate;
  }

  /** The joins that a JOIN says, seen from a cell. */
  static Exit of(Cell cell, Gene join) {
    Exit exit = new Exit(cell.growth().network(), cell.isPrivate());
    exit.add(cell.frame(), join);
    if (join.isOrdered()) {
      exit.order();
    }
    return exit;
  }

  /** The joins behind a call, for its cell to fill; a quiet one leaves the order token alone. */
  static Exit ofCall(Cell cell, Gene join) {
    boolean quiet = cell.isPrivate() || !join.isOrdered();
    Exit exit = new Exit(cell.growth().network(), quiet);
    exit.order();
    return exit;
  }

  /** Whether a neuron waits for what fails in a part that another cell grows. */
  static boolean isGuard(Neuron neuron) {
    return neuron.spec == GUARD;
  }

  private void add(Frame frame, Gene join) {
    for (Slot slot : join.slots) {
      int place = frame.place(slot);
      if (!has(place)) {
        add(place, place, frame.sizeAt(place));
      }
    }
  }

  boolean has(int outer) {
    for (Way way : ways) {
      if (way.outer == outer) {
        return true;
      }
    }
    return false;
  }

  void add(int inner, int outer, int size) {
    ways.add(new Way(inner, outer, size > 0 ? Group.later(size, network) : network.joint(JOIN)));
  }

  private void order() {
    if (isPrivate) {
      guard = network.joint(GUARD);
    } else {
      add(Environment.ORDER, Environment.ORDER, 0);
    }
  }

  /** Whether what fails inside is waited for by a guard, not by the order token. */
  boolean isPrivate() {
    return isPrivate;
  }

  /** Whether the order token goes through, or a guard stands for it. */
  boolean hasOrder() {
    return guard != null || has(Environment.ORDER);
  }

  /** From now on the registers are linked to the joins. */
  void put(Environment environment) {
    for (Way way : ways) {
      environment.put(way.outer, way.joint);
    }
    if (guard != null) {
      environment.pending().add(guard);
    }
  }

  /** The joins, for one who waits for what could fail in them. */
  List<Neuron> values() {
    List<Neuron> values = new ArrayList<>();
    for (Way way : ways) {
      if (way.outer != Environment.ORDER && way.joint instanceof Neuron join) {
        values.add(join);
      }
    }
    return values;
  }

  /** The cell has come to the end of the part: its links go to the joins. */
  void link(Cell cell) {
    Environment environment = cell.environment();
    for (Way way : ways) {
      if (way.joint instanceof Group later) {
        Group group = environment.group(way.inner, later.size());
        group.whenKnown(() -> later.become(group));
      } else {
        network.join(environment.get(way.inner), (Neuron) way.joint);
      }
    }
    if (guard != null) {
      network.join(cell.guarded(environment.pending()), guard);
    }
  }

  /** The same behind a gate: groups are only joined if it opens. */
  void linkBehindGate(Cell cell) {
    Environment environment = cell.environment();
    boolean groups = false;
    for (Way way : ways) {
      if (way.joint instanceof Neuron join) {
        network.join(environment.get(way.inner), join);
      } else {
        groups = true;
      }
    }
    if (guard != null) {
      network.join(cell.guarded(environment.ownPending()), guard);
    }
    if (groups) {
      network.when(environment.activity(), () -> linkGroups(environment));
    }
  }

  /** If the condition has a fault, both halves do this, and the first counts until the end. */
  private void linkGroups(Environment environment) {
    for (Way way : ways) {
      if (way.joint instanceof Group later) {
        Group group = environment.group(way.inner, later.size());
        group.whenKnown(() -> later.becomeOnce(group));
      }
    }
  }

  /** The cell ends before the end of the part, with a fault: all behind it have that fault. */
  void fail(Neuron broken) {
    for (Way way : ways) {
      if (way.joint instanceof Group later) {
        later.becomeOnce(Group.filled(later.size(), broken));
      } else {
        network.join(broken, (Neuron) way.joint);
      }
    }
    if (guard != null) {
      network.join(broken, guard);
    }
  }
}
