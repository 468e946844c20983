package org.archigram.compiler.grow;

import java.math.BigInteger;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.FaultException;
import org.archigram.compiler.port.Ports;
import org.jspecify.annotations.Nullable;

/** What neurons compute. */
final class Firing {
  private final Ports ports;

  Firing(Ports ports) {
    this.ports = ports;
  }

  /** Gives a neuron its value, or its fault; false if it is silent for ever. */
  boolean fires(Neuron neuron) {
    if (neuron.spec.kind == Kind.JOIN) {
      pass(neuron);
      return true;
    }
    if (neuron.spec.kind == Kind.GATE && isShut(neuron)) {
      return false;
    }
    neuron.fault = broken(neuron);
    if (neuron.fault == null) {
      compute(neuron);
    }
    neuron.fires(neuron.nextDepth());
    return true;
  }

  private static void pass(Neuron join) {
    int at = 0;
    while (!join.input(at).hasFired()) {
      at++;
    }
    Neuron first = join.input(at);
    join.value = first.value;
    join.fault = first.fault;
    join.fires(first.depth() + 1);
  }

  /** A gate whose control has a fault is open: the fault must not get lost. */
  private static boolean isShut(Neuron gate) {
    Neuron control = gate.input(1);
    return control.fault == null && control.value > 0 != gate.spec.bias() > 0;
  }

  /** The first fault that arrived; at a port, that of what stands first in the program. */
  private static @Nullable Fault broken(Neuron neuron) {
    int count = neuron.links();
    if (neuron.spec.kind.isOrdered()) {
      for (int i = 1 + neuron.spec.values; i < count; i++) { // the token has that of a gate at most
        Fault before = neuron.input(i).fault;
        if (before != null) {
          return before;
        }
      }
    }
    for (int i = 0; i < count; i++) {
      Fault arrived = neuron.input(i).fault;
      if (arrived != null) {
        return arrived;
      }
    }
    return null;
  }

  private void compute(Neuron neuron) {
    Spec spec = neuron.spec;
    try {
      neuron.value = value(neuron, spec);
      if (neuron.value < spec.low || neuron.value > spec.high) {
        neuron.fault = new Fault(Fault.RANGE, spec.line, spec.column);
      }
    } catch (FaultException e) {
      neuron.fault = new Fault(e.number(), spec.line, spec.column);
    } catch (ArithmeticException e) {
      neuron.fault = new Fault(Fault.OVERFLOW, spec.line, spec.column);
    }
  }

  private long value(Neuron neuron, Spec spec) {
    return switch (spec.kind) {
      case SUM -> sum(neuron, spec.numbers);
      case STEP -> sign(neuron, spec.numbers) > 0 ? 1 : 0;
      case EQUAL -> sign(neuron, spec.numbers) == 0 ? 1 : 0;
      case UNEQUAL -> sign(neuron, spec.numbers) == 0 ? 0 : 1;
      case TIMES -> Math.multiplyExact(neuron.input(0).value, neuron.input(1).value);
      case QUOTIENT -> quotient(neuron.input(0).value, neuron.input(1).value);
      case GATE -> neuron.input(0).value;
      case READ -> spec.bias() == 0 ? ports.letter() : ports.number(spec.bias() == 1);
      case SKIP -> {
        ports.skipLine();
        yield 0;
      }
      case ASK -> (spec.bias() == 0 ? ports.eof() : ports.eoln()) ? 1 : 0;
      case WRITE -> write(neuron, spec);
      case TEXT -> {
        ports.write(spec.text, spec.values > 0 ? neuron.input(1).value : 0);
        yield 0;
      }
      case GUARD, CHECK, END -> 0;
      case JOIN -> throw new IllegalStateException("a join computes nothing");
    };
  }

  private static long sum(Neuron neuron, long... numbers) {
    long sum = numbers[0];
    for (int i = 1; i < numbers.length; i++) {
      long value = neuron.input(i - 1).value;
      long weight = numbers[i];
      sum = Math.addExact(sum, weight == 1 ? value : Math.multiplyExact(weight, value));
    }
    return sum;
  }

  private static int sign(Neuron neuron, long... numbers) {
    try {
      return Long.signum(sum(neuron, numbers));
    } catch (ArithmeticException e) {
      BigInteger sum = BigInteger.valueOf(numbers[0]);
      for (int i = 1; i < numbers.length; i++) {
        BigInteger weight = BigInteger.valueOf(numbers[i]);
        sum = sum.add(weight.multiply(BigInteger.valueOf(neuron.input(i - 1).value)));
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
  private long write(Neuron neuron, Spec spec) {
    long value = neuron.input(1).value;
    long width = spec.values > 1 ? neuron.input(2).value : 0;
    if (spec.bias() == 3) {
      ports.writeName(name(spec, value), width);
    } else {
      ports.write(text(spec, value), width);
    }
    return 0;
  }

  private static String text(Spec spec, long value) {
    if (spec.bias() == 2) {
      return name(spec, value);
    }
    return spec.bias() == 0 ? String.valueOf(value) : String.valueOf((char) value);
  }

  private static String name(Spec spec, long value) {
    String[] names = spec.text.split(" ", -1);
    if (value < 0 || value >= names.length) {
      throw new FaultException(Fault.RANGE);
    }
    return names[(int) value];
  }
}
