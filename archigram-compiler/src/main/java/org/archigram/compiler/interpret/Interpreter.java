package org.archigram.compiler.interpret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.FaultException;
import org.archigram.compiler.port.Ports;
import org.archigram.compiler.tree.Program;
import org.archigram.compiler.tree.Program.Body;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.model.problem.Place;

/** Runs the tree of a program, statement by statement. */
public final class Interpreter {
  /** Ends a run with a fault. */
  private static final class Ended extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Ended(Fault fault) {
      super("fault", null, false, false);
      this.fault = fault;
    }
  }

  private final Program program;
  private final Ports ports;
  private long stepsLeft;

  private Interpreter(Program program, Ports ports, long steps) {
    this.program = program;
    this.ports = ports;
    this.stepsLeft = steps;
  }

  /**
   * Runs a program; the fault that ended it, if one did.
   *
   * @param steps the most statements to do
   * @throws IllegalStateException if there are more
   */
  public static Optional<Fault> run(Program program, Ports ports, long steps) {
    Interpreter interpreter = new Interpreter(program, ports, steps);
    try {
      interpreter.run(0, new Frame(0, null));
      return Optional.empty();
    } catch (Ended ended) {
      return Optional.of(ended.fault);
    }
  }

  Ports ports() {
    return ports;
  }

  void step() {
    if (--stepsLeft < 0) {
      throw new IllegalStateException("too many steps");
    }
  }

  /** Does what a routine does, in a frame with its parameters. */
  void run(int routine, Frame frame) {
    Body body = program.bodies().get(routine);
    for (Variable local : body.locals()) {
      Memory memory = Memory.of(local.type());
      frame.put(local, memory);
      fill(memory, body.initial(), local);
    }
    body.code().read(new Execution(this, frame));
  }

  private static void fill(Memory memory, Map<Variable, List<Long>> initial, Variable local) {
    List<Long> values = initial.getOrDefault(local, List.of());
    for (int i = 0; i < values.size(); i++) {
      memory.after(i).set(values.get(i));
    }
  }

  /** A value that is computed, or the end of the run at a place. */
  long guarded(Place.InText at, LongSupplier computing) {
    try {
      return computing.getAsLong();
    } catch (FaultException e) {
      throw new Ended(Evaluation.fault(e.number(), at));
    } catch (ArithmeticException e) {
      throw new Ended(Evaluation.fault(Fault.OVERFLOW, at));
    }
  }

  /** A value that a type must hold. */
  long fitted(long value, Type.Ordinal type, Place.InText at) {
    if (value < type.low() || value > type.high()) {
      throw new Ended(Evaluation.fault(Fault.RANGE, at));
    }
    return value;
  }
}
