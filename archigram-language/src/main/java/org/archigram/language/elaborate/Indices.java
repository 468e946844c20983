package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Ref;

/** Finds the steps that indices such as {@code t-1}, {@code last} and {@code 0} read. */
final class Indices {
  private final Scope scope;

  Indices(Scope scope) {
    this.scope = scope;
  }

  /** A step of an axis that may be left open. */
  private record Step(Optional<String> axis, Ref.From from, int offset, Span span) {
    Step moved(int by) {
      return new Step(axis, from, offset + by, span);
    }
  }

  /** The steps of the value called {@code name}, one for each index that can be understood. */
  List<Ref.Shift> of(String name, List<Index> indices) {
    List<Step> steps = new ArrayList<>();
    for (Index index : indices) {
      step(index).ifPresent(steps::add);
    }
    Set<String> taken = new LinkedHashSet<>();
    steps.forEach(step -> step.axis().ifPresent(taken::add));
    List<Ref.Shift> shifts = new ArrayList<>();
    for (Step step : steps) {
      Optional<String> axis = step.axis().or(() -> scope.axes().of(name, taken));
      if (axis.isEmpty()) {
        scope.wording().whichAxis(step.span(), scope.axes().all());
      } else {
        taken.add(axis.get());
        shifts.add(new Ref.Shift(axis.get(), step.from(), step.offset()));
      }
    }
    return shifts;
  }

  private Optional<Step> step(Index index) {
    if (index instanceof Index.Plain plain) {
      return named(plain.name(), plain.span());
    }
    if (index instanceof Index.Shifted shifted) {
      Optional<Step> from = named(shifted.name(), shifted.span());
      Optional<Long> by = scope.statics().whole(shifted.by());
      if (from.isEmpty() || by.isEmpty()) {
        return Optional.empty();
      }
      return offset(by.get(), shifted.by().span())
          .map(step -> from.get().moved(shifted.forward() ? step : -step));
    }
    Index.At at = (Index.At) index;
    return scope.statics().whole(at.step()).flatMap(step -> start(step, at.span()));
  }

  private Optional<Step> start(long step, Span span) {
    return offset(step, span).map(at -> new Step(Optional.empty(), Ref.From.START, at, span));
  }

  private Optional<Integer> offset(long step, Span span) {
    if (Math.abs(step) > 1_000_000) {
      scope.wording().farStep(span);
      return Optional.empty();
    }
    return Optional.of((int) step);
  }

  private Optional<Step> named(Name name, Span span) {
    String text = name.text();
    if (scope.axes().has(text)) {
      return Optional.of(new Step(Optional.of(text), Ref.From.CURRENT, 0, span));
    }
    if (text.equals("last")) {
      return Optional.of(new Step(Optional.empty(), Ref.From.END, 0, span));
    }
    if (text.equals("first")) {
      return Optional.of(new Step(Optional.empty(), Ref.From.START, 1, span));
    }
    Optional<Step> end =
        scope
            .axes()
            .withLastStep(text)
            .map(axis -> new Step(Optional.of(axis.name()), Ref.From.END, 0, span));
    if (end.isPresent()) {
      return end;
    }
    if (scope.names().known(text).isPresent()) {
      return scope
          .statics()
          .whole(new Expression.Reference(name, name.span()))
          .flatMap(step -> start(step, span));
    }
    scope.wording().noAxis(name, scope.axes().names());
    return Optional.empty();
  }

  /** The axis that each index between the brackets of a reduction names. */
  List<String> axes(List<Index> indices) {
    List<String> axes = new ArrayList<>();
    for (Index index : indices) {
      if (index instanceof Index.Plain plain && scope.axes().has(plain.name().text())) {
        axes.add(plain.name().text());
      } else if (index instanceof Index.Plain plain) {
        scope.wording().noAxis(plain.name(), scope.axes().names());
      } else {
        scope.wording().onlyAxes(index.span());
      }
    }
    return axes;
  }
}
