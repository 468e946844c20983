package org.archigram.compiler.lower;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Statement;
import org.archigram.compiler.tree.Type.Ordinal;
import org.archigram.model.problem.Place;

/** Loops and jumps. */
final class Loops {
  /** What a LEAVE can leave, from the innermost outwards. */
  private enum Scope {
    LOOP,
    BODY
  }

  private static final Code NOTHING = Code.sequence(List.of());

  private final Draft draft;
  private final Values values;
  private final Statements statements;
  private final Deque<Scope> scopes = new ArrayDeque<>();

  Loops(Draft draft, Values values, Statements statements) {
    this.draft = draft;
    this.values = values;
    this.statements = statements;
  }

  @SuppressWarnings("NullAway") // nothing comes back
  Void loop(Statement.Loop it) {
    int before = draft.layout().size();
    scopes.push(Scope.LOOP);
    Code body = body(it.body());
    Code[] condition = new Code[1];
    Code prelude = draft.during(() -> condition[0] = condition(it));
    scopes.pop();
    Code first = it.bodyFirst() ? Code.sequence(List.of(body, prelude)) : prelude;
    emit(first, condition[0], it.bodyFirst() ? NOTHING : body, before);
    return null;
  }

  private Code condition(Statement.Loop it) {
    Linear value = values.of(it.condition());
    return it.goesOn() ? value.code() : Linear.constant(1).plus(-1, value).orElseThrow().code();
  }

  /** What is repeated; a jump to its end is a jump to the next round. */
  private Code body(Statement statement) {
    scopes.push(Scope.BODY);
    Code code = Code.of(Symbol.BLOCK, statements.code(statement));
    scopes.pop();
    return code;
  }

  private void emit(Code first, Code condition, Code after, int before) {
    boolean late = Effects.escapes(first, 1) || Effects.escapes(after, 1);
    draft.emit(
        late
            ? Code.of(Symbol.LATE, first, condition, after)
            : Code.of(Symbol.LOOP, first, condition, after, draft.joinFrom(before)));
  }

  @SuppressWarnings("NullAway")
  Void jump(Statement.Jump it) {
    int depth = 0;
    for (Scope scope : scopes) {
      depth++;
      boolean found =
          switch (it) {
            case BREAK -> scope == Scope.LOOP;
            case CONTINUE -> scope == Scope.BODY;
            case EXIT -> false;
          };
      if (found) {
        break;
      }
    }
    long levels = it == Statement.Jump.EXIT ? depth + 1L : depth;
    draft.emit(Code.of(Symbol.LEAVE).withNumbers(List.of(levels)));
    return null;
  }

  @SuppressWarnings("NullAway")
  Void count(Statement.Count it) {
    Ordinal type = it.counter().type().ordinal().orElseThrow();
    List<Linear> ends = values.of(List.of(it.from(), it.to()));
    Linear from = draft.kept(ends.get(0));
    Linear to = draft.kept(ends.get(1));
    boolean fits = fits(from, type) && fits(to, type);
    if (fits) {
      count(it, from, to);
    } else {
      Linear runs = between(from, to, it.step());
      statements.choose(
          runs.code(),
          () -> count(it, limited(from, type, it.from()), limited(to, type, it.to())),
          () -> {});
    }
    return null;
  }

  private static boolean fits(Linear value, Ordinal type) {
    return value.low() >= type.low() && value.high() <= type.high();
  }

  private Linear limited(Linear value, Ordinal type, Expression written) {
    Place.InText at = written.at();
    return draft.kept(Values.limited(value, type, at));
  }

  /** Whether another round follows, as a neuron. */
  private static Linear between(Linear from, Linear to, int step) {
    Linear high = step > 0 ? to : from;
    Linear low = step > 0 ? from : to;
    Optional<Linear> exact = high.plus(-1, low).flatMap(sum -> sum.plus(1, Linear.constant(1)));
    List<Linear.Term> terms =
        List.of(new Linear.Term(1, high.code(), 0, 0), new Linear.Term(-1, low.code(), 0, 0));
    Linear sum = exact.orElseGet(() -> new Linear(1, terms));
    return Linear.of(sum.neuron(Symbol.STEP), 0, 1);
  }

  /** The counter of the loop is a register of its own; the variable follows it. */
  private void count(Statement.Count it, Linear from, Linear to) {
    Slot own = draft.fresh("~count");
    draft.set(own, from.code());
    int before = draft.layout().size();
    long low =
        Math.min(from.low(), to.low() - (it.step() < 0 && to.low() > Long.MIN_VALUE ? 1 : 0));
    long high =
        Math.max(from.high(), to.high() + (it.step() > 0 && to.high() < Long.MAX_VALUE ? 1 : 0));
    Linear counter = Linear.of(Code.link(own), low, high);
    Code condition = between(counter, to, it.step()).code();
    scopes.push(Scope.LOOP);
    Layout.Leaf variable = values.accesses().leaves(it.counter()).get(0);
    Code set = Code.of(Symbol.SET, Code.link(own)).withSlots(List.of(variable.slot()));
    Code body = body(it.body());
    scopes.pop();
    Optional<Linear> next = counter.plus(1, Linear.constant(it.step()));
    Code step = next.map(Linear::code).orElseGet(() -> exactStep(own, it));
    Code onwards = Code.of(Symbol.SET, step).withSlots(List.of(own));
    emit(NOTHING, condition, Code.sequence(List.of(set, body, onwards)), before);
  }

  private static Code exactStep(Slot own, Statement.Count it) {
    Linear.Term term = new Linear.Term(1, Code.link(own), 0, 0);
    return new Linear(it.step(), List.of(term))
        .neuron(Symbol.SUM)
        .at(it.to().at().line(), it.to().at().column());
  }
}
