package org.archigram.compiler.grow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.archigram.compiler.cell.Slot;
import org.jspecify.annotations.Nullable;

/** A cell: a reading head in the code, and the links that it holds. */
final class Cell {
  /** Where a LEAVE goes on behind. */
  private static final Object SCOPE = new Object();

  private static final Spec CHECK = Spec.of(Kind.CHECK, 0);
  private static final Spec END = Spec.of(Kind.END, 0);
  private static final Spec GUARD = Spec.of(Kind.GUARD, 0);

  private final Growth growth;
  private final Network network;
  private final Frame frame;

  /** Where its part ends, if it does not end the program. */
  private final @Nullable Exit exit;

  /** Genes to read, steps to do, and scopes. */
  private final Deque<Object> todo = new ArrayDeque<>(8);

  private final Wires wires;
  private Environment environment;
  private boolean waits;

  private Cell(Growth growth, Frame frame, Environment environment, @Nullable Exit exit) {
    this.growth = growth;
    this.network = growth.network();
    this.frame = frame;
    this.environment = environment;
    this.exit = exit;
    this.wires = new Wires(this);
  }

  /** The first of all, which reads the whole code. */
  static Cell ancestor(Growth growth, Frame frame, Environment environment) {
    return new Cell(growth, frame, environment, null);
  }

  /** A cell for a part of what this one reads. */
  Cell inner(Environment inside, Exit behind) {
    return new Cell(growth, frame, inside, behind);
  }

  /** A cell for a routine that this one calls; a quiet one only waits for what is surely there. */
  Cell called(Frame inside, Exit behind) {
    Environment own = environment.fork();
    if (behind.isPrivate()) {
      own.pending().removeIf(Exit::isGuard);
    }
    return new Cell(growth, inside, own, behind);
  }

  Environment environment() {
    return environment;
  }

  /** Whether the order token is none of its business, so that it keeps its faults for its exit. */
  boolean isPrivate() {
    return exit != null && exit.isPrivate();
  }

  /** Holds only what a frame can reach from now on. */
  void narrow(Frame reached) {
    environment = environment.only(reached.first(), reached.size());
  }

  Frame frame() {
    return frame;
  }

  Growth growth() {
    return growth;
  }

  Wires wires() {
    return wires;
  }

  /** Does a step before all that it has to do already. */
  void then(Runnable step) {
    todo.push(step);
  }

  void then(Gene gene) {
    todo.push(gene);
  }

  /** A LEAVE ends what is done before this. */
  void scope() {
    todo.push(SCOPE);
  }

  /** Grows until it has to wait. */
  void grow() {
    waits = false;
    while (!waits && !todo.isEmpty()) {
      Object next = todo.pop();
      if (next instanceof Gene gene) {
        read(gene);
      } else if (next instanceof Runnable step) {
        step.run();
      }
    }
  }

  private void leave(long scopes) {
    long left = scopes;
    while (left > 0) {
      left -= todo.pop() == SCOPE ? 1 : 0;
    }
  }

  private void read(Gene gene) {
    switch (gene.symbol) {
      case SEQ -> {
        for (int i = gene.parts.length - 1; i >= 0; i--) {
          todo.push(gene.parts[i]);
        }
      }
      case SET -> set(gene.slot(), wires.grow(gene.parts[0]));
      case PUT -> {
        Neuron value = wires.grow(gene.parts[1]);
        wires.put(frame.place(gene.slot()), gene.parts[0], value);
      }
      case COPY -> {
        int from = frame.place(gene.slots[1]);
        environment.put(frame.place(gene.slot()), environment.group(from, frame.sizeAt(from)));
      }
      case IF -> new Branches(this).grow(gene);
      case FORK -> fork(gene);
      case LOOP -> loop(gene);
      case LATE -> {
        scope();
        round(gene);
      }
      case BLOCK -> {
        scope();
        then(gene.parts[0]);
      }
      case LEAVE -> leave(gene.numbers[0]);
      case CALL -> new Calling(this, gene).grow(gene);
      case READ, SKIP, ASK, WRITE, TEXT -> port(gene);
      default -> throw new IllegalStateException(gene.symbol + " is no statement");
    }
  }

  void set(Slot slot, Neuron value) {
    Neuron element = frame.element(slot);
    int place = frame.place(slot);
    if (element == null) {
      environment.put(place, value);
    } else {
      wires.put(place, environment.activated(element), value);
    }
  }

  private void port(Gene gene) {
    Neuron[] inputs = new Neuron[gene.parts.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = wires.grow(gene.parts[i]);
    }
    Neuron port = ordered(gene.spec, inputs);
    if (gene.slots.length > 0) {
      set(gene.slot(), port);
    }
  }

  /** The order token goes through a neuron, which waits for all that could fail before. */
  private Neuron ordered(Spec spec, Neuron... inputs) {
    Neuron port = network.neuron(spec);
    network.link(environment.get(Environment.ORDER), port);
    for (Neuron input : inputs) {
      network.link(input, port);
    }
    for (Neuron before : environment.pending()) {
      network.link(before, port);
    }
    environment.settle();
    environment.put(Environment.ORDER, network.complete(port));
    return port;
  }

  /** The token waits for some neurons that could fail. */
  void check() {
    ordered(CHECK);
  }

  void end() {
    ordered(END);
  }

  /** A neuron that fires when all of those that could fail have not, or the first of them has. */
  Neuron guarded(List<Neuron> fallible) {
    if (fallible.isEmpty()) {
      return environment.activity();
    }
    if (fallible.size() == 1) {
      return fallible.get(0);
    }
    Neuron guard = network.neuron(GUARD);
    for (Neuron before : fallible) {
      network.link(before, guard);
    }
    return network.complete(guard);
  }

  /**
   * Waits until a neuron, and what could fail before, has fired; a fault ends the growth.
   *
   * @param neuron none if only what could fail is waited for
   */
  void await(@Nullable Neuron neuron, Runnable step) {
    waits = true;
    List<Neuron> all = environment.pending();
    if (neuron != null) {
      all.add(neuron);
    }
    Neuron control = environment.control();
    if (control != null) {
      all.add(control);
    }
    network.when(all, () -> resume(step));
  }

  private void resume(Runnable step) {
    for (Neuron neuron : environment.pending()) {
      if (neuron.fault != null) {
        fail();
        return;
      }
    }
    environment = environment.open();
    then(step);
    grow();
  }

  /** Nothing more grows from a cell that has met a fault. */
  private void fail() {
    todo.clear();
    if (exit != null && exit.isPrivate()) {
      exit.fail(guarded(environment.pending()));
    } else {
      check();
    }
  }

  private void fork(Gene gene) {
    Neuron condition = wires.grow(gene.parts[0]);
    await(condition, () -> then(gene.parts[condition.value > 0 ? 1 : 2]));
  }

  /** A cell of its own grows the rounds; this one goes on with what they will have changed. */
  private void loop(Gene gene) {
    Exit behind = Exit.of(this, gene.parts[3]);
    Cell inner = inner(environment.fork(), behind);
    inner.then(() -> inner.await(null, () -> behind.link(inner)));
    inner.scope();
    inner.then(() -> inner.round(gene));
    if (environment.isGated()) {
      inner.await(null, () -> {});
    } else {
      network.later(inner::grow);
    }
    environment.settle();
    behind.put(environment);
  }

  private void round(Gene gene) {
    then(() -> ask(gene));
    then(gene.parts[0]);
  }

  private void ask(Gene gene) {
    Neuron condition = wires.grow(gene.parts[1]);
    await(
        condition,
        () -> {
          if (condition.value > 0) {
            network.countGrowth();
            then(() -> round(gene));
            then(gene.parts[2]);
          } else {
            leave(1);
          }
        });
  }
}
