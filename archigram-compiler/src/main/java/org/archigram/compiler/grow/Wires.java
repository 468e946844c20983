package org.archigram.compiler.grow;

import java.util.List;
import java.util.function.IntConsumer;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;

/** Grows the neurons of values. */
final class Wires {
  private final Network network;
  private final Frame frame;
  private final Environment environment;

  Wires(Network network, Frame frame, Environment environment) {
    this.network = network;
    this.frame = frame;
    this.environment = environment;
  }

  Neuron grow(Code code) {
    return switch (code.symbol()) {
      case LINK -> load(code.slot());
      case GET -> element(frame.register(code.slot()).location(), code.part(0));
      case SUM ->
          code.isConstant() ? environment.constant(code.number(0)) : weighted(Kind.SUM, code);
      case STEP -> weighted(Kind.STEP, code);
      case EQUAL -> weighted(Kind.EQUAL, code);
      case UNEQUAL -> weighted(Kind.UNEQUAL, code);
      case TIMES -> pair(Kind.TIMES, grow(code.part(0)), grow(code.part(1)), code);
      case QUOTIENT -> pair(Kind.QUOTIENT, grow(code.part(0)), grow(code.part(1)), code);
      case REST -> rest(grow(code.part(0)), grow(code.part(1)), code);
      case ODD -> odd(grow(code.part(0)));
      case ABS -> unsigned(grow(code.part(0)), code);
      case SQUARE -> square(grow(code.part(0)), code);
      case LIMIT -> limited(code);
      default -> throw new IllegalStateException(code.symbol() + " is no value");
    };
  }

  private Neuron load(Slot slot) {
    Frame.Register register = frame.register(slot);
    Neuron element = register.element();
    return element == null
        ? environment.get(register.location())
        : element(register.location(), environment.activated(element));
  }

  private Neuron weighted(Kind kind, Code code) {
    List<Neuron> inputs = code.parts().stream().map(this::grow).toList();
    Neuron made = network.neuron(kind, code.number(0));
    for (int i = 0; i < inputs.size(); i++) {
      network.link(inputs.get(i), made, code.number(i + 1));
    }
    place(made, code);
    return network.complete(made);
  }

  private Neuron pair(Kind kind, Neuron left, Neuron right, Code code) {
    Neuron made = network.neuron(kind, 0);
    network.link(left, made, 1);
    network.link(right, made, 1);
    place(made, code);
    return network.complete(made);
  }

  /** Says where a fault of the neuron lies, and that it could fail. */
  private void place(Neuron made, Code code) {
    if (code.line() > 0) {
      made.limit(new Neuron.Limit(Long.MIN_VALUE, Long.MAX_VALUE, code.line(), code.column()));
      environment.pending().add(made);
    }
  }

  private Neuron sum(long bias, Neuron left, long leftWeight, Neuron right, long rightWeight) {
    Neuron made = network.neuron(Kind.SUM, bias);
    network.link(left, made, leftWeight);
    network.link(right, made, rightWeight);
    return network.complete(made);
  }

  private Neuron rest(Neuron left, Neuron right, Code code) {
    Neuron quotient = pair(Kind.QUOTIENT, left, right, code);
    Neuron product = pair(Kind.TIMES, quotient, right, Code.constant(0));
    return sum(0, left, 1, product, -1);
  }

  /** Whether the number is not twice its half. */
  private Neuron odd(Neuron of) {
    Neuron half = pair(Kind.QUOTIENT, of, environment.constant(2), Code.constant(0));
    Neuron made = network.neuron(Kind.UNEQUAL, 0);
    network.link(of, made, 1);
    network.link(half, made, -2);
    return network.complete(made);
  }

  /** The number times 1 or -1. */
  private Neuron unsigned(Neuron of, Code code) {
    Neuron positive = network.neuron(Kind.STEP, 0);
    network.link(of, positive, 1);
    network.complete(positive);
    Neuron sign = network.neuron(Kind.SUM, -1);
    network.link(positive, sign, 2);
    network.complete(sign);
    return pair(Kind.TIMES, of, sign, code);
  }

  private Neuron square(Neuron of, Code code) {
    return pair(Kind.TIMES, of, of, code);
  }

  private Neuron limited(Code code) {
    Neuron inner = grow(code.part(0));
    Neuron made = network.neuron(Kind.SUM, 0);
    network.link(inner, made, 1);
    made.limit(new Neuron.Limit(code.number(0), code.number(1), code.line(), code.column()));
    environment.pending().add(made);
    return network.complete(made);
  }

  /** The neuron that an element is linked to; if the place is not known yet, a join for it. */
  private Neuron element(Location array, Code place) {
    Group group = environment.group(array);
    if (place.isConstant() && group.isStatic()) {
      return environment.activated(group.element((int) place.number(0)));
    }
    if (place.isConstant()) {
      Neuron join = network.complete(network.neuron(Kind.JOIN, 0));
      group.whenKnown(() -> network.join(group.element((int) place.number(0)), join));
      return environment.activated(join);
    }
    return element(array, grow(place));
  }

  private Neuron element(Location array, Neuron place) {
    Group group = environment.group(array);
    Neuron join = network.complete(network.neuron(Kind.JOIN, 0));
    descend(place, array.size, at -> found(group, at, place, join));
    return join;
  }

  private void found(Group group, int at, Neuron place, Neuron join) {
    if (at < 0) {
      network.join(place, join);
    } else {
      group.whenKnown(() -> network.join(group.element(at), join));
    }
  }

  /** The element at a place is another from now on. */
  void put(Location array, Code place, Neuron value) {
    Group before = environment.group(array);
    if (place.isConstant() && before.isStatic()) {
      environment.put(array, before.with((int) place.number(0), value));
      return;
    }
    if (place.isConstant()) {
      Group after = Group.later(network);
      before.whenKnown(() -> after.become(before.with((int) place.number(0), value)));
      environment.put(array, after);
      return;
    }
    put(array, grow(place), value);
  }

  void put(Location array, Neuron place, Neuron value) {
    Group before = environment.group(array);
    Group after = Group.later(network);
    descend(
        place,
        array.size,
        at -> before.whenKnown(() -> after.become(at < 0 ? before : before.with(at, value))));
    environment.put(array, after);
  }

  /** Finds a place by halves; -1 if what it is computed from has a fault. */
  private void descend(Neuron place, int size, IntConsumer then) {
    network.when(
        List.of(place),
        () -> {
          if (place.fault() != null) {
            then.accept(-1);
          } else {
            halve(place, 0, size, then);
          }
        });
  }

  private void halve(Neuron place, int from, int size, IntConsumer then) {
    if (size == 1) {
      then.accept(from);
      return;
    }
    int half = size / 2;
    Neuron second = network.neuron(Kind.STEP, 1 - from - half);
    network.link(place, second, 1);
    network.complete(second);
    network.when(
        List.of(second),
        () -> {
          boolean right = second.value() > 0;
          halve(place, right ? from + half : from, right ? size - half : half, then);
        });
  }
}
