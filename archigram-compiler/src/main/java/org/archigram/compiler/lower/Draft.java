package org.archigram.compiler.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Variable;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** The code of one routine while it is written. */
final class Draft {
  private final Layout layout;
  private final List<Layout> all;
  private final List<Problem> problems;
  private final Deque<List<Code>> open = new ArrayDeque<>();

  Draft(Layout layout, List<Layout> all, List<Problem> problems) {
    this.layout = layout;
    this.all = all;
    this.problems = problems;
    open.push(new ArrayList<>());
  }

  Layout layout() {
    return layout;
  }

  List<Layout.Leaf> leaves(Variable variable) {
    return all.get(variable.owner()).leaves(variable);
  }

  void emit(Code code) {
    open.element().add(code);
  }

  /** What is emitted meanwhile, as one code. */
  Code during(Runnable writing) {
    open.push(new ArrayList<>());
    writing.run();
    return Code.sequence(open.pop());
  }

  /** All that was emitted. */
  Code code() {
    return Code.sequence(open.element());
  }

  /** A new register for a single value. */
  Slot fresh(String name) {
    return layout.slot(name, 0);
  }

  void set(Slot slot, Code value) {
    emit(Code.of(Symbol.SET, value).withSlots(List.of(slot)));
  }

  /** The same value in a register, so that nothing is computed twice or after a change. */
  Linear kept(Linear value) {
    if (value.isConstant()) {
      return value;
    }
    Slot slot = fresh("~kept");
    set(slot, value.code());
    return Linear.of(Code.link(slot), value.low(), value.high());
  }

  /** Which registers there were already when a part begins that is joined later. */
  Code joinFrom(int registers) {
    return Code.of(Symbol.JOIN).withNumbers(List.of((long) registers));
  }

  void refuse(String headline, Place.InText at, String help) {
    problems.add(Problem.error("", headline, at).withHelp(help));
  }
}
