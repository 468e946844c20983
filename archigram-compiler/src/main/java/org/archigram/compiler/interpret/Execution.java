package org.archigram.compiler.interpret;

import static org.archigram.compiler.interpret.Execution.Next.BREAK;
import static org.archigram.compiler.interpret.Execution.Next.CONTINUE;
import static org.archigram.compiler.interpret.Execution.Next.EXIT;
import static org.archigram.compiler.interpret.Execution.Next.ON;

import org.archigram.compiler.port.Ports;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Statement;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Family;

/** Does statements inside of one frame; each says how it goes on. */
final class Execution implements Statement.Reader<Execution.Next> {
  /** How it goes on after a statement. */
  enum Next {
    ON,
    BREAK,
    CONTINUE,
    EXIT
  }

  private final Interpreter interpreter;
  private final Evaluation values;

  Execution(Interpreter interpreter, Frame frame) {
    this.interpreter = interpreter;
    this.values = new Evaluation(interpreter, frame);
  }

  @Override
  public Next sequence(Statement.Sequence it) {
    for (Statement part : it.parts()) {
      Next next = part.read(this);
      if (next != ON) {
        return next;
      }
    }
    return ON;
  }

  @Override
  public Next assign(Statement.Assign it) {
    interpreter.step();
    Memory copy = Memory.of(it.target().type());
    values.store(copy, it.value(), it.target().type());
    values.memory(it.target()).copy(copy, Memory.size(it.target().type()));
    return ON;
  }

  @Override
  public Next adjust(Statement.Adjust it) {
    interpreter.step();
    Memory memory = values.memory(it.target());
    long by = values.value(it.by());
    long sum =
        interpreter.guarded(
            it.target().at(),
            () ->
                it.sign() > 0
                    ? Math.addExact(memory.get(), by)
                    : Math.subtractExact(memory.get(), by));
    memory.set(interpreter.fitted(sum, ordinal(it.target()), it.target().at()));
    return ON;
  }

  private static Type.Ordinal ordinal(Access access) {
    return access.type().ordinal().orElseThrow();
  }

  @Override
  public Next choose(Statement.Choose it) {
    interpreter.step();
    return (values.holds(it.condition()) ? it.yes() : it.no()).read(this);
  }

  @Override
  public Next select(Statement.Select it) {
    interpreter.step();
    long value = values.value(it.value());
    for (Statement.Select.Arm arm : it.arms()) {
      if (arm.ranges().stream().anyMatch(range -> range.low() <= value && value <= range.high())) {
        return arm.code().read(this);
      }
    }
    return it.otherwise().read(this);
  }

  @Override
  public Next loop(Statement.Loop it) {
    boolean first = it.bodyFirst();
    while (first || values.holds(it.condition()) == it.goesOn()) {
      first = false;
      interpreter.step();
      Next next = it.body().read(this);
      if (next == BREAK || next == EXIT) {
        return next == EXIT ? EXIT : ON;
      }
    }
    return ON;
  }

  @Override
  public Next count(Statement.Count it) {
    long from = values.value(it.from());
    long to = values.value(it.to());
    if (it.step() * Long.compare(from, to) > 0) {
      return ON;
    }
    Memory counter = values.memory(it.counter());
    interpreter.fitted(from, ordinal(it.counter()), it.from().at());
    interpreter.fitted(to, ordinal(it.counter()), it.to().at());
    for (long at = from; ; at += it.step()) {
      interpreter.step();
      counter.set(at);
      Next next = it.body().read(this);
      if (next == BREAK || next == EXIT || at == to) {
        return next == EXIT ? EXIT : ON;
      }
    }
  }

  @Override
  public Next jump(Statement.Jump it) {
    return switch (it) {
      case BREAK -> BREAK;
      case CONTINUE -> CONTINUE;
      case EXIT -> EXIT;
    };
  }

  @Override
  public Next call(Statement.Perform it) {
    interpreter.step();
    values.result(it.call());
    return ON;
  }

  @Override
  public Next input(Statement.Input it) {
    interpreter.step();
    Ports ports = interpreter.ports();
    for (Access target : it.targets()) {
      Type.Ordinal type = ordinal(target);
      Memory memory = values.memory(target);
      long read =
          type.family() == Family.CHAR
              ? ports.letter()
              : interpreter.guarded(target.at(), () -> ports.number(type.low() < 0));
      memory.set(interpreter.fitted(read, type, target.at()));
    }
    if (it.wholeLine()) {
      ports.skipLine();
    }
    return ON;
  }

  @Override
  public Next output(Statement.Output it) {
    interpreter.step();
    for (Statement.Output.Item item : it.items()) {
      String text = item.value().map(this::shown).orElse(item.text());
      long width = item.width().map(values::value).orElse(0L);
      if (item.value().filter(value -> ordinal(value).family() == Family.ENUMERATION).isPresent()) {
        interpreter.ports().writeName(text, width);
      } else {
        interpreter.ports().write(text, width);
      }
    }
    if (it.wholeLine()) {
      interpreter.ports().write("\n", 0);
    }
    return ON;
  }

  private static Type.Ordinal ordinal(Expression of) {
    return of.type().ordinal().orElseThrow();
  }

  private String shown(Expression of) {
    Type.Ordinal type = ordinal(of);
    long value = values.value(of);
    if (type.family() == Family.CHAR) {
      return String.valueOf((char) value);
    }
    return type.names().isEmpty() ? String.valueOf(value) : type.names().get((int) value);
  }
}
