package org.archigram.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.FaultException;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Expression.Question;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;
import org.archigram.model.problem.Place;

/** The values of expressions inside of one frame. */
final class Evaluation implements Expression.Reader<Long> {
  private final Interpreter interpreter;
  private final Frame frame;

  Evaluation(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.frame = frame;
  }

  long value(Expression of) {
    return of.read(this);
  }

  boolean holds(Expression condition) {
    return value(condition) != 0;
  }

  @Override
  public Long constant(Expression.Constant it) {
    return it.value();
  }

  @Override
  public Long load(Expression.Load it) {
    return memory(it.access()).get();
  }

  @Override
  public Long unary(Expression.Unary it) {
    long of = value(it.of());
    return interpreter.guarded(
        it.at(),
        () ->
            switch (it.sign()) {
              case MINUS -> Math.negateExact(of);
              case NOT -> of == 0 ? 1 : 0;
              case ODD -> of % 2 == 0 ? 0 : 1;
              case ABS -> of < 0 ? Math.negateExact(of) : of;
              case SQR -> Math.multiplyExact(of, of);
            });
  }

  @Override
  public Long binary(Expression.Binary it) {
    long left = value(it.left());
    switch (it.sign()) {
      case AND -> {
        return left == 0 ? 0 : value(it.right());
      }
      case OR -> {
        return left == 1 ? 1 : value(it.right());
      }
      default -> {
        long right = value(it.right());
        return interpreter.guarded(it.at(), () -> joined(it.sign(), left, right));
      }
    }
  }

  private static long joined(Expression.BinarySign sign, long left, long right) {
    return switch (sign) {
      case PLUS -> Math.addExact(left, right);
      case MINUS -> Math.subtractExact(left, right);
      case TIMES -> Math.multiplyExact(left, right);
      case DIV -> right == -1 ? Math.negateExact(left) : left / divisor(right);
      case MOD -> left % divisor(right);
      case XOR, UNEQUAL -> left != right ? 1 : 0;
      case EQUAL -> left == right ? 1 : 0;
      case LESS -> left < right ? 1 : 0;
      case AT_MOST -> left <= right ? 1 : 0;
      case MORE -> left > right ? 1 : 0;
      case AT_LEAST -> left >= right ? 1 : 0;
      case AND, OR -> throw new IllegalStateException("they do not need both sides");
    };
  }

  private static long divisor(long value) {
    if (value == 0) {
      throw new FaultException(Fault.DIVISION);
    }
    return value;
  }

  @Override
  public Long narrow(Expression.Narrow it) {
    return interpreter.fitted(value(it.of()), it.type(), it.at());
  }

  @Override
  public Long call(Expression.Call it) {
    return result(it).get();
  }

  @Override
  public Long ask(Expression.Ask it) {
    boolean is =
        it.question() == Question.EOF ? interpreter.ports().eof() : interpreter.ports().eoln();
    return is ? 1L : 0L;
  }

  /** Calls a routine; where its result lies afterwards. */
  Memory result(Expression.Call call) {
    Routine routine = call.routine();
    List<Memory> given = new ArrayList<>();
    for (int i = 0; i < routine.parameters().size(); i++) {
      given.add(argument(routine.parameters().get(i), call.arguments().get(i)));
    }
    Frame inner = new Frame(routine.id(), frame.around(routine.outer()));
    for (int i = 0; i < given.size(); i++) {
      inner.put(routine.parameters().get(i), given.get(i));
    }
    Memory result = Memory.of(routine.result().map(Variable::type).orElse(Type.INT64));
    routine.result().ifPresent(variable -> inner.put(variable, result));
    interpreter.run(routine.id(), inner);
    return result;
  }

  private Memory argument(Variable parameter, Expression given) {
    if (parameter.role() == Role.VAR_PARAMETER) {
      return memory(((Expression.Load) given).access());
    }
    Memory copy = Memory.of(parameter.type());
    store(copy, given, parameter.type());
    return copy;
  }

  /** Puts the value of an expression, of whatever type, where it belongs. */
  void store(Memory into, Expression value, Type type) {
    if (type instanceof Type.Ordinal) {
      into.set(value(value));
      return;
    }
    Memory from =
        value instanceof Expression.Load load
            ? memory(load.access())
            : result((Expression.Call) value);
    into.copy(from, Memory.size(type));
  }

  /** Where an element or field lies. */
  Memory memory(Access access) {
    Memory memory = frame.memory(access.variable());
    Type type = access.variable().type();
    for (Access.Step step : access.steps()) {
      if (step instanceof Access.Step.Index index) {
        long at = value(index.index()) - index.array().index().low();
        type = index.array().of();
        memory = memory.after(at * Memory.size(type));
      } else {
        String name = ((Access.Step.Field) step).name();
        Type.Fields fields = (Type.Fields) type;
        memory = memory.after(Memory.offset(fields, name));
        type = java.util.Objects.requireNonNull(fields.fields().get(name));
      }
    }
    return memory;
  }

  /** Where a fault lies in the source. */
  static Fault fault(int number, Place.InText at) {
    return new Fault(number, at.line(), at.column());
  }
}
