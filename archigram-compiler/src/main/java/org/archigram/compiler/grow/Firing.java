package org.archigram.compiler.grow;

import java.math.BigInteger;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.FaultException;
import org.archigram.compiler.port.Ports;
import org.jspecify.annotations.Nullable;

/** What neurons compute. */
final class Firing {
  /** What a neuron sends on. */
  record Result(long value, @Nullable Fault fault, int depth) {}

  /** Nothing is sent on, ever. */
  static final Result SILENT = new Result(0, null, -1);

  private final Ports ports;

  Firing(Ports ports) {
    this.ports = ports;
  }

  Result fire(Neuron neuron) {
    if (neuron.kind == Kind.JOIN) {
      Neuron first = neuron.inputs().stream().filter(Neuron::hasFired).findFirst().orElseThrow();
      return new Result(first.value(), first.fault(), first.depth() + 1);
    }
    int depth = 1 + neuron.inputs().stream().mapToInt(Neuron::depth).max().orElse(0);
    if (neuron.kind == Kind.GATE && isShut(neuron)) {
      return SILENT;
    }
    Fault broken = broken(neuron);
    return broken == null ? computed(neuron, depth) : new Result(0, broken, depth);
  }

  /** A gate whose control has a fault is open: the fault must not get lost. */
  private static boolean isShut(Neuron gate) {
    Neuron control = gate.inputs().get(1);
    return control.fault() == null && control.value() != gate.bias;
  }

  /** The first fault that arrived; at a port, that of what stands first in the program. */
  private static @Nullable Fault broken(Neuron neuron) {
    if (neuron.kind.isOrdered()) {
      for (int i = 1; i < neuron.inputs().size(); i++) { // the token has that of a gate at most
        Fault before = neuron.inputs().get(i).fault();
        if (before != null && neuron.weight(i) == 0) {
          return before;
        }
      }
    }
    for (Neuron input : neuron.inputs()) {
      if (input.fault() != null) {
        return input.fault();
      }
    }
    return null;
  }

  private Result computed(Neuron neuron, int depth) {
    Neuron.Limit limit = neuron.limit();
    int line = limit == null ? 0 : limit.line();
    int column = limit == null ? 0 : limit.column();
    try {
      long value = value(neuron);
      boolean outside = limit != null && (value < limit.low() || value > limit.high());
      return new Result(value, outside ? new Fault(Fault.RANGE, line, column) : null, depth);
    } catch (FaultException e) {
      return new Result(0, new Fault(e.number(), line, column), depth);
    } catch (ArithmeticException e) {
      return new Result(0, new Fault(Fault.OVERFLOW, line, column), depth);
    }
  }

  private long value(Neuron neuron) {
    return switch (neuron.kind) {
      case SUM -> sum(neuron);
      case STEP -> sign(neuron) > 0 ? 1 : 0;
      case EQUAL -> sign(neuron) == 0 ? 1 : 0;
      case UNEQUAL -> sign(neuron) == 0 ? 0 : 1;
      case TIMES -> Math.multiplyExact(input(neuron, 0), input(neuron, 1));
      case QUOTIENT -> quotient(input(neuron, 0), input(neuron, 1));
      case GATE -> input(neuron, 0);
      case READ -> neuron.bias == 0 ? ports.letter() : ports.number(neuron.bias == 1);
      case SKIP -> {
        ports.skipLine();
        yield 0;
      }
      case ASK -> (neuron.bias == 0 ? ports.eof() : ports.eoln()) ? 1 : 0;
      case WRITE -> write(neuron);
      case TEXT -> {
        ports.write(neuron.text(), neuron.bias > 0 ? input(neuron, 1) : 0);
        yield 0;
      }
      case CHECK, END -> 0;
      case JOIN -> throw new IllegalStateException("a join computes nothing");
    };
  }

  private static long input(Neuron neuron, int at) {
    return neuron.inputs().get(at).value();
  }

  private static long sum(Neuron neuron) {
    long sum = neuron.bias;
    for (int i = 0; i < neuron.inputs().size(); i++) {
      sum = Math.addExact(sum, Math.multiplyExact(neuron.weight(i), input(neuron, i)));
    }
    return sum;
  }

  private static int sign(Neuron neuron) {
    try {
      return Long.signum(sum(neuron));
    } catch (ArithmeticException e) {
      BigInteger sum = BigInteger.valueOf(neuron.bias);
      for (int i = 0; i < neuron.inputs().size(); i++) {
        BigInteger weight = BigInteger.valueOf(neuron.weight(i));
        sum = sum.add(weight.multiply(BigInteger.valueOf(input(neuron, i))));
      }
      return sum.signum();
    }
  }

  private static long quotient(long left, long right) {
    if (right == 0) {
      throw new FaultException(Fault.DIVISION);
    }
    return right == -1 ? Math.negateExact(left) : left / right;
  }

  /**
   * The first link is the order token, the second the value, the third the width if there is one.
   */
  private long write(Neuron neuron) {
    long value = input(neuron, 1);
    boolean wide = neuron.inputs().size() > 2 && neuron.weight(2) == 1;
    long width = wide ? input(neuron, 2) : 0;
    if (neuron.bias == 3) {
      ports.writeName(name(neuron, value), width);
    } else {
      ports.write(text(neuron, value), width);
    }
    return 0;
  }

  private static String text(Neuron neuron, long value) {
    if (neuron.bias == 2) {
      return name(neuron, value);
    }
    return neuron.bias == 0 ? String.valueOf(value) : String.valueOf((char) value);
  }

  private static String name(Neuron neuron, long value) {
    return neuron.text().split(" ")[(int) value];
  }
}
