package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;

/** The wording of problems with causality: E0501 to E0503. */
final class CausalityWording {
  private CausalityWording() {}

  /** {@code way} leads from a value back to itself, each reading the next. */
  static Problem noDelay(Scope scope, List<String> axes, List<String> way) {
    List<String> names = new ArrayList<>();
    for (String id : way) {
      String equation = Phrases.plain(scope.value(id).map(Value::equation).orElse(id));
      if (names.isEmpty() || !names.get(names.size() - 1).equals(equation)) {
        names.add(equation);
      }
    }
    if (names.size() == 1) {
      names.add(names.get(0));
    }
    Collections.reverse(names);
    String start = names.get(0);
    Problem problem =
        Problem.error(
                "E0501", "`%s` needs itself, without a delay".formatted(start), place(scope, start))
            .withLabel(String.join(" → ", names));
    for (String name : names.subList(1, names.size() - 1)) {
      problem = problem.withNote("`%s` is on the way".formatted(name), place(scope, name));
    }
    String axis = axes.isEmpty() ? "t" : axes.get(0);
    return problem.withHelp("read an earlier step, for example `%s[%s-1]`".formatted(start, axis));
  }

  static Problem bothWays(Scope scope, String axis, List<Reading> cycle) {
    Reading past = with(cycle, axis, -1);
    Reading future = with(cycle, axis, 1);
    String one = name(scope, past.reader());
    String other = name(scope, future.reader());
    String headline =
        one.equals(other)
            ? "`%s` needs its own past and its own future along `%s`".formatted(one, axis)
            : "`%s` and `%s` need each other's past and future along `%s`"
                .formatted(one, other, axis);
    return Problem.error("E0502", headline, place(scope, past.reader()))
        .withLabel("reads `%s[%s-…]`".formatted(name(scope, past.read()), axis))
        .withNote(
            "reads `%s[%s+…]`, so neither direction along `%s` can go first"
                .formatted(name(scope, future.read()), axis, axis),
            place(scope, future.reader()))
        .withHelp(
            "write two recurrences, `forth = … forth[%s-1]` and `back = … back[%s+1]`, and join them"
                .formatted(axis, axis));
  }

  private static Reading with(List<Reading> cycle, String axis, int sign) {
    return cycle.stream()
        .filter(reading -> reading.delays().getOrDefault(axis, 0) == sign)
        .findFirst()
        .orElseThrow();
  }

  static Problem allSteps(Scope scope, String axis, Reading reading) {
    String reader = name(scope, reading.reader());
    return Problem.error(
            "E0503",
            "`%s` needs every step of `%s` before its own first step".formatted(reader, axis),
            place(scope, reading.reader()))
        .withLabel("takes `%s` along all of `%s`".formatted(name(scope, reading.read()), axis))
        .withHelp(
            "read an earlier step, for example `%s[%s-1]`, or run along another axis"
                .formatted(name(scope, reading.read()), axis));
  }

  private static String name(Scope scope, String id) {
    return Phrases.plain(scope.value(id).map(Value::equation).orElse(id));
  }

  private static Place place(Scope scope, String id) {
    return scope.value(id).map(Value::place).orElse(Place.UNKNOWN);
  }
}
