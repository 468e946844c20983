package org.archigram.compiler.grow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;

/** A cell: a reading head in the code, and the links that it holds. */
final class Cell {
  /** What a cell still has to do; a scope is where a LEAVE goes on behind. */
  private record Todo(Runnable step, boolean isScope) {}

  private final Growth growth;
  private final Network network;
  private final Frame frame;
  private final Deque<Todo> todo = new ArrayDeque<>();
  private Environment environment;
  private boolean waits;

  Cell(Growth growth, Frame frame, Environment environment) {
    this.growth = growth;
    this.network = growth.network();
    this.frame = frame;
    this.environment = environment;
  }

  Environment environment() {
    return environment;
  }

  /** Holds only these links from now on. */
  void narrow(Set<Location> reached) {
    environment = environment.only(reached);
  }

  Frame frame() {
    return frame;
  }

  Growth growth() {
    return growth;
  }

  /** Does a step before all that it has to do already. */
  void then(Runnable step) {
    todo.push(new Todo(step, false));
  }

  void then(Code code) {
    then(() -> read(code));
  }

  /** A LEAVE ends what is done before this. */
  void scope() {
    todo.push(new Todo(() -> {}, true));
  }

  /** Grows until it has to wait. */
  void grow() {
    waits = false;
    while (!waits && !todo.isEmpty()) {
      todo.pop().step.run();
    }
  }

  private void leave(long scopes) {
    long left = scopes;
    while (left > 0) {
      left -= todo.pop().isScope ? 1 : 0;
    }
  }

  private Wires wires() {
    return new Wires(network, frame, environment);
  }

  private Neuron grown(Code code) {
    return wires().grow(code);
  }

  private void read(Code code) {
    switch (code.symbol()) {
      case SEQ -> {
        for (int i = code.parts().size() - 1; i >= 0; i--) {
          then(code.part(i));
        }
      }
      case SET -> set(code.slot(), grown(code.part(0)));
      case PUT -> {
        Neuron value = grown(code.part(1));
        wires().put(frame.register(code.slot()).location(), code.part(0), value);
      }
      case COPY -> {
        Group group = environment.group(frame.register(code.slots().get(1)).location());
        environment.put(frame.register(code.slot()).location(), group);
      }
      case IF -> new Branches(this).grow(code);
      case FORK -> fork(code);
      case LOOP -> loop(code);
      case LATE -> {
        scope();
        round(code);
      }
      case BLOCK -> {
        scope();
        then(code.part(0));
      }
      case LEAVE -> leave(code.number(0));
      case CALL -> new Calling(this).grow(code);
      case READ, SKIP, ASK, WRITE, TEXT -> port(code);
      default -> throw new IllegalStateException(code.symbol() + " is no statement");
    }
  }

  void set(Slot slot, Neuron value) {
    Frame.Register register = frame.register(slot);
    Neuron element = register.element();
    if (element == null) {
      environment.put(register.location(), value);
    } else {
      wires().put(register.location(), environment.activated(element), value);
    }
  }

  private void port(Code code) {
    List<Neuron> inputs = code.parts().stream().map(this::grown).toList();
    boolean read =
        code.symbol() == Symbol.READ
            || code.symbol() == Symbol.ASK
            || code.symbol() == Symbol.WRITE;
    long bias = read ? code.number(0) : code.symbol() == Symbol.TEXT ? inputs.size() : 0;
    Neuron port = network.neuron(Kind.valueOf(code.symbol().name()), bias);
    port.text(code.text());
    if (code.line() > 0) {
      port.limit(new Neuron.Limit(Long.MIN_VALUE, Long.MAX_VALUE, code.line(), code.column()));
    }
    ordered(port, inputs);
    if (!code.slots().isEmpty()) {
      set(code.slot(), port);
    }
  }

  /** The order token goes through a neuron, which waits for all that could fail before. */
  private void ordered(Neuron port, List<Neuron> inputs) {
    network.link(environment.get(Environment.ORDER), port, 0);
    inputs.forEach(input -> network.link(input, port, 1));
    environment.pending().forEach(input -> network.link(input, port, 0));
    environment.settle();
    environment.put(Environment.ORDER, network.complete(port));
  }

  /** The token waits for some neurons that could fail. */
  void check() {
    ordered(network.neuron(Kind.CHECK, 0), List.of());
  }

  void end() {
    ordered(network.neuron(Kind.END, 0), List.of());
  }

  /** Waits until all of this, and what could fail before, has fired; a fault ends the growth. */
  void await(List<Neuron> neurons, Runnable step) {
    waits = true;
    Set<Neuron> all = new LinkedHashSet<>(environment.pending());
    all.addAll(neurons);
    Neuron control = environment.control();
    if (control != null) {
      all.add(control);
    }
    network.when(
        all,
        () -> {
          environment.pending().addAll(neurons);
          boolean failed = all.stream().anyMatch(neuron -> neuron.fault() != null);
          if (failed) {
            if (control != null) {
              environment.pending().add(control);
            }
            check();
            todo.clear();
            return;
          }
          environment = environment.open();
          then(step);
          grow();
        });
  }

  private void fork(Code code) {
    Neuron condition = grown(code.part(0));
    await(List.of(condition), () -> then(code.part(condition.value() > 0 ? 1 : 2)));
  }

  /** A cell of its own grows the rounds; this one goes on with what they will have changed. */
  private void loop(Code code) {
    Cell inner = new Cell(growth, frame, environment.fork());
    Exit exit = Exit.of(this, code.part(3));
    inner.then(() -> inner.await(List.of(), () -> exit.link(inner)));
    inner.scope();
    inner.then(() -> inner.round(code));
    if (environment.isGated()) {
      inner.await(List.of(), () -> {});
    } else {
      network.when(List.of(), inner::grow);
    }
    exit.put(environment);
    environment.settle();
  }

  private void round(Code code) {
    then(
        () -> {
          Neuron condition = grown(code.part(1));
          await(
              List.of(condition),
              () -> {
                if (condition.value() > 0) {
                  network.countGrowth();
                  then(() -> round(code));
                  then(code.part(2));
                } else {
                  leave(1);
                }
              });
        });
    then(code.part(0));
  }

  /** The registers that slots stand for, each once. */
  List<Location> locations(List<Slot> slots) {
    return new ArrayList<>(
        new LinkedHashSet<>(slots.stream().map(slot -> frame.register(slot).location()).toList()));
  }
}
