package org.archigram.compiler.grow;

import java.util.function.IntConsumer;
import org.archigram.compiler.cell.Slot;
import org.jspecify.annotations.Nullable;

/** Grows the neurons of values. */
final class Wires {
  private static final Spec HALF = Spec.of(Kind.QUOTIENT, 0, 1, 1);
  private static final Spec PRODUCT = Spec.of(Kind.TIMES, 0, 1, 1);
  private static final Spec LEFT_OVER = Spec.of(Kind.SUM, 0, 1, -1);
  private static final Spec IS_NOT_TWICE = Spec.of(Kind.UNEQUAL, 0, 1, -2);
  private static final Spec IS_POSITIVE = Spec.of(Kind.STEP, 0, 1);
  private static final Spec SIGN = Spec.of(Kind.SUM, -1, 2);
  private static final Spec TWO = Spec.of(Kind.SUM, 2);
  private static final Spec JOIN = Spec.of(Kind.JOIN, 0);

  private final Cell cell;
  private final Network network;

  Wires(Cell cell) {
    this.cell = cell;
    this.network = cell.growth().network();
  }

  Neuron grow(Gene gene) {
    return switch (gene.symbol) {
      case LINK -> load(gene.slot());
      case GET -> element(cell.frame().place(gene.slot()), gene.parts[0]);
      case SUM, STEP, EQUAL, UNEQUAL ->
          gene.isConstant ? cell.environment().constant(gene.spec) : weighted(gene);
      case TIMES, QUOTIENT -> pair(gene.spec, grow(gene.parts[0]), grow(gene.parts[1]));
      case REST -> rest(gene.spec, grow(gene.parts[0]), grow(gene.parts[1]));
      case ODD -> odd(grow(gene.parts[0]));
      case ABS -> unsigned(gene.spec, grow(gene.parts[0]));
      case SQUARE -> square(gene.spec, grow(gene.parts[0]));
      case LIMIT -> fallible(gene.spec, network.neuron(gene.spec, grow(gene.parts[0])));
      default -> throw new IllegalStateException(gene.symbol + " is no value");
    };
  }

  private Neuron load(Slot slot) {
    int place = cell.frame().place(slot);
    Neuron element = cell.frame().element(slot);
    return element == null
        ? cell.environment().get(place)
        : element(place, cell.environment().activated(element));
  }

  private Neuron weighted(Gene gene) {
    Neuron[] inputs = new Neuron[gene.parts.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = grow(gene.parts[i]);
    }
    Neuron made = network.neuron(gene.spec);
    for (Neuron input : inputs) {
      network.link(input, made);
    }
    return fallible(gene.spec, network.complete(made));
  }

  /** Says of a neuron that it could fail, if it could. */
  private Neuron fallible(Spec spec, Neuron made) {
    if (spec.canFault()) {
      cell.environment().pending().add(made);
    }
    return made;
  }

  private Neuron pair(Spec spec, Neuron left, Neuron right) {
    return fallible(spec, network.neuron(spec, left, right));
  }

  private Neuron rest(Spec spec, Neuron left, Neuron right) {
    Neuron quotient = pair(spec, left, right);
    Neuron product = network.neuron(PRODUCT, quotient, right);
    return network.neuron(LEFT_OVER, left, product);
  }

  /** Whether the number is not twice its half. */
  private Neuron odd(Neuron of) {
    Neuron half = network.neuron(HALF, of, cell.environment().constant(TWO));
    return network.neuron(IS_NOT_TWICE, of, half);
  }

  /** The number times 1 or -1. */
  private Neuron unsigned(Spec spec, Neuron of) {
    Neuron sign = network.neuron(SIGN, network.neuron(IS_POSITIVE, of));
    return pair(spec, of, sign);
  }

  private Neuron square(Spec spec, Neuron of) {
    return pair(spec, of, of);
  }

  /** The neuron that an element is linked to; if the place is not known yet, a join for it. */
  private Neuron element(int array, Gene place) {
    Group group = group(array);
    if (!place.isConstant) {
      return element(array, grow(place));
    }
    int at = (int) place.numbers[0];
    if (group.isStatic()) {
      return cell.environment().activated(group.element(at));
    }
    Neuron join = network.joint(JOIN);
    group.whenKnown(() -> network.join(group.element(at), join));
    return cell.environment().activated(join);
  }

  private Group group(int array) {
    return cell.environment().group(array, cell.frame().sizeAt(array));
  }

  private Neuron element(int array, Neuron place) {
    Group group = group(array);
    Neuron join = network.joint(JOIN);
    new Descent(place, group.size(), at -> found(group, at, place, join)).begin();
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
  void put(int array, Gene place, Neuron value) {
    if (!place.isConstant) {
      put(array, grow(place), value);
      return;
    }
    Group before = group(array);
    int at = (int) place.numbers[0];
    if (before.isStatic()) {
      cell.environment().put(array, before.with(at, value));
      return;
    }
    Group after = Group.later(before.size(), network);
    before.whenKnown(() -> after.become(before.with(at, value)));
    cell.environment().put(array, after);
  }

  void put(int array, Neuron place, Neuron value) {
    Group before = group(array);
    Group after = Group.later(before.size(), network);
    new Descent(
            place,
            before.size(),
            at -> before.whenKnown(() -> after.become(at < 0 ? before : before.with(at, value))))
        .begin();
    cell.environment().put(array, after);
  }

  /** Finds a place by halves; -1 if what it is computed from has a fault. */
  private final class Descent implements Runnable {
    private final Neuron place;
    private final IntConsumer then;
    private int from;
    private int size;
    private @Nullable Neuron isRight;

    Descent(Neuron place, int size, IntConsumer then) {
      this.place = place;
      this.size = size;
      this.then = then;
    }

    void begin() {
      network.when(place, this);
    }

    @Override
    public void run() {
      if (place.fault != null) {
        then.accept(-1);
        return;
      }
      if (isRight != null) {
        int half = size / 2;
        from += isRight.value > 0 ? half : 0;
        size = isRight.value > 0 ? size - half : half;
      }
      if (size == 1) {
        then.accept(from);
      } else {
        isRight = network.neuron(Spec.of(Kind.STEP, 1 - from - size / 2, 1), place);
        network.when(isRight, this);
      }
    }
  }
}
