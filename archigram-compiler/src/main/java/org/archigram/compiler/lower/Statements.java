package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Statement;
import org.archigram.compiler.tree.Statement.Select;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Type.Family;
import org.archigram.compiler.tree.Type.Ordinal;

/** Statements as cellular code. */
final class Statements implements Statement.Reader<Void> {
  private static final int MANY_ARMS = 16;

  private final Draft draft;
  private final Values values;
  private final Loops loops;

  Statements(Draft draft) {
    this.draft = draft;
    this.values = new Values(draft);
    this.loops = new Loops(draft, values, this);
  }

  Code code(Statement statement) {
    return draft.during(() -> statement.read(this));
  }

  void write(Statement statement) {
    statement.read(this);
  }

  @Override
  @SuppressWarnings("NullAway") // nothing comes back
  public Void sequence(Statement.Sequence it) {
    it.parts().forEach(this::write);
    return null;
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void assign(Statement.Assign it) {
    if (it.target().type() instanceof Ordinal) {
      Linear value = values.of(it.value());
      boolean call = CallFinder.hasCall(it.target());
      Linear kept = call ? draft.kept(value) : value;
      Layout.Leaf leaf = values.accesses().leaves(it.target()).get(0);
      values.accesses().store(leaf, values.accesses().indices(it.target()), kept.code());
    } else if (it.value() instanceof Expression.Load load) {
      values.accesses().copy(it.target(), load.access());
    } else {
      assignResults(it.target(), values.calls().call((Expression.Call) it.value()));
    }
    return null;
  }

  private void assignResults(Access target, List<Slot> results) {
    List<Layout.Leaf> leaves = values.accesses().leaves(target);
    List<Linear> indices = values.accesses().indices(target).stream().map(draft::kept).toList();
    for (int i = 0; i < results.size(); i++) {
      Layout.Leaf leaf = leaves.get(i);
      boolean single = leaf.indices().size() == indices.size();
      if (single) {
        values.accesses().store(leaf, indices, Code.link(results.get(i)));
      } else if (indices.isEmpty()) {
        draft.emit(Code.of(Symbol.COPY).withSlots(List.of(leaf.slot(), results.get(i))));
      } else if (values.accesses().isSmall(indices, leaf, target)) {
        for (long j = 0; j < Accesses.count(indices, leaf); j++) {
          Code value = Code.of(Symbol.GET, Code.constant(j)).withSlots(List.of(results.get(i)));
          values.accesses().store(leaf, indices, j, value);
        }
      }
    }
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void adjust(Statement.Adjust it) {
    Ordinal type = it.target().type().ordinal().orElseThrow();
    Layout.Leaf leaf = values.accesses().leaves(it.target()).get(0);
    List<Linear> indices =
        values.accesses().indices(it.target()).stream().map(draft::kept).toList();
    Linear by = values.of(it.by());
    Linear now =
        Linear.of(
            Accesses.element(leaf, indices), Math.min(0, type.low()), Math.max(0, type.high()));
    Linear sum = now.plus(it.sign(), by).orElseGet(() -> exact(now, it.sign(), by, it.target()));
    values.accesses().store(leaf, indices, Values.limited(sum, type, it.target().at()).code());
    return null;
  }

  private static Linear exact(Linear left, int sign, Linear right, Access target) {
    List<Linear.Term> terms =
        List.of(new Linear.Term(1, left.code(), 0, 0), new Linear.Term(sign, right.code(), 0, 0));
    Code code =
        new Linear(0, terms).neuron(Symbol.SUM).at(target.at().line(), target.at().column());
    return Linear.of(code, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void choose(Statement.Choose it) {
    Code condition = values.of(it.condition()).code();
    choose(condition, () -> write(it.yes()), () -> write(it.no()));
    return null;
  }

  /** Two ways on: behind gates, or one of them with all that follows if it leaves the place. */
  void choose(Code condition, Runnable yes, Runnable no) {
    int before = draft.layout().size();
    Code first = draft.during(yes);
    Code second = draft.during(no);
    if (condition.isConstant()) {
      draft.emit(condition.number(0) > 0 ? first : second);
    } else if (Effects.escapes(first, 0) || Effects.escapes(second, 0)) {
      draft.emit(Code.of(Symbol.FORK, condition, first, second));
    } else if (!first.parts().isEmpty()
        || !second.parts().isEmpty()
        || first.symbol() != Symbol.SEQ
        || second.symbol() != Symbol.SEQ) {
      draft.emit(Code.of(Symbol.IF, condition, first, second, draft.joinFrom(before)));
    } else if (condition.canFault()) {
      draft.set(draft.fresh("~unused"), condition);
    }
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void select(Select it) {
    Linear value = draft.kept(values.of(it.value()));
    select(value, it.arms(), () -> write(it.otherwise()));
    return null;
  }

  /** Many arms are found by halves, so that no code stands too deep in others. */
  private void select(Linear value, List<Select.Arm> arms, Runnable otherwise) {
    if (arms.isEmpty()) {
      otherwise.run();
      return;
    }
    int first = arms.size() > MANY_ARMS ? arms.size() / 2 : 1;
    List<Select.Arm> these = arms.subList(0, first);
    List<Select.Arm> others = arms.subList(first, arms.size());
    Runnable meant =
        first == 1 ? () -> write(arms.get(0).code()) : () -> select(value, these, () -> {});
    choose(matches(value, these).code(), meant, () -> select(value, others, otherwise));
  }

  /** Whether the value is in a range of an arm. */
  private static Linear matches(Linear value, List<Select.Arm> arms) {
    List<Linear> tests =
        arms.stream()
            .flatMap(arm -> arm.ranges().stream())
            .map(range -> matches(value, range))
            .toList();
    if (tests.size() == 1) {
      return tests.get(0);
    }
    Linear sum = Linear.constant(0);
    for (Linear test : tests) {
      sum = sum.plus(1, test).orElseThrow();
    }
    return Linear.of(sum.neuron(Symbol.STEP), 0, 1);
  }

  private static Linear matches(Linear value, Select.Range range) {
    if (range.low() == range.high()) {
      return compared(Symbol.EQUAL, value, 1, range.low(), 0);
    }
    Linear above = compared(Symbol.STEP, value, 1, range.low(), 1);
    Linear below = compared(Symbol.STEP, value, -1, range.high(), 1);
    return Linear.of(
        above
            .plus(1, below)
            .orElseThrow()
            .plus(1, Linear.constant(-1))
            .orElseThrow()
            .neuron(Symbol.STEP),
        0,
        1);
  }

  /** A neuron of {@code weight * (value - to) + bias}. */
  private static Linear compared(Symbol symbol, Linear value, int weight, long to, long bias) {
    if (value.isConstant()) {
      boolean equal = symbol == Symbol.EQUAL && value.bias() == to;
      boolean above = symbol == Symbol.STEP && weight * Long.compare(value.bias(), to) >= 0;
      return Linear.constant(equal || above ? 1 : 0);
    }
    List<Linear.Term> terms =
        List.of(
            new Linear.Term(weight, value.code(), 0, 0),
            new Linear.Term(-weight, Code.constant(to), 0, 0));
    Linear exact =
        value
            .plus(-1, Linear.constant(to))
            .flatMap(sum -> Linear.constant(bias).plus(weight, sum))
            .orElseGet(() -> new Linear(bias, terms));
    return Linear.of(exact.neuron(symbol), 0, 1);
  }

  @Override
  public Void loop(Statement.Loop it) {
    return loops.loop(it);
  }

  @Override
  public Void count(Statement.Count it) {
    return loops.count(it);
  }

  @Override
  public Void jump(Statement.Jump it) {
    return loops.jump(it);
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void call(Statement.Perform it) {
    values.calls().call(it.call());
    return null;
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void input(Statement.Input it) {
    for (Access target : it.targets()) {
      Ordinal type = target.type().ordinal().orElseThrow();
      boolean letter = type.family() == Family.CHAR;
      Slot slot = draft.fresh("~read");
      long kind = letter ? 0 : type.low() < 0 ? 1 : 2;
      Code read = Code.of(Symbol.READ).withNumbers(List.of(kind)).withSlots(List.of(slot));
      draft.emit(letter ? read : read.at(target.at().line(), target.at().column()));
      Ordinal from = letter ? Type.CHAR : Type.INT64;
      Linear value =
          Values.limited(Linear.of(Code.link(slot), from.low(), from.high()), type, target.at());
      List<Linear> indices = values.accesses().indices(target);
      values.accesses().store(values.accesses().leaves(target).get(0), indices, value.code());
    }
    if (it.wholeLine()) {
      draft.emit(Code.of(Symbol.SKIP));
    }
    return null;
  }

  @Override
  @SuppressWarnings("NullAway")
  public Void output(Statement.Output it) {
    for (Statement.Output.Item item : it.items()) {
      List<Expression> parts = new ArrayList<>();
      item.value().ifPresent(parts::add);
      item.width().ifPresent(parts::add);
      Code[] codes = values.of(parts).stream().map(Linear::code).toArray(Code[]::new);
      draft.emit(
          item.value()
              .map(value -> written(value.type().ordinal().orElseThrow(), codes))
              .orElseGet(() -> Code.of(Symbol.TEXT, codes).withText(item.text())));
    }
    if (it.wholeLine()) {
      draft.emit(Code.of(Symbol.TEXT).withText("\n"));
    }
    return null;
  }

  private static Code written(Ordinal type, Code... parts) {
    long kind =
        switch (type.family()) {
          case INTEGER -> 0;
          case CHAR -> 1;
          case BOOLEAN -> 2;
          case ENUMERATION -> 3;
        };
    return Code.of(Symbol.WRITE, parts)
        .withNumbers(List.of(kind))
        .withText(String.join(" ", type.names()));
  }
}
