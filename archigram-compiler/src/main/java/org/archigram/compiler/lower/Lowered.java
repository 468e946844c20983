package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.tree.Program;
import org.archigram.compiler.tree.Program.Body;
import org.archigram.compiler.tree.Variable;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/**
 * A program as cellular code.
 *
 * @param genome empty if something in the program is not compiled yet
 */
public record Lowered(Optional<Genome> genome, Problems problems) {

  /** Writes the code of a program. */
  public static Lowered of(Program program) {
    List<Problem> problems = new ArrayList<>();
    List<Layout> layouts = program.bodies().stream().map(Layout::new).toList();
    List<Genome.Routine> routines = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    for (int i = 0; i < layouts.size(); i++) {
      Body body = program.bodies().get(i);
      Draft draft = new Draft(layouts.get(i), layouts, problems);
      body.locals()
          .forEach(local -> begin(draft, local, body.initial().getOrDefault(local, List.of())));
      new Statements(draft).write(body.code());
      String name = body.routine().name();
      int times = taken.merge(name, 1, Integer::sum);
      routines.add(
          new Genome.Routine(
              times == 1 ? name : name + "~" + times,
              body.routine().outer(),
              layouts.get(i).registers(),
              layouts.get(i).parameters(),
              layouts.get(i).results(),
              draft.code()));
    }
    Optional<Genome> genome =
        problems.isEmpty()
            ? Optional.of(new Genome(program.source().name(), Joins.filled(routines)))
            : Optional.empty();
    return new Lowered(genome, Problems.of(problems));
  }

  private static void begin(Draft draft, Variable local, List<Long> values) {
    Layout.Leaf leaf = draft.leaves(local).get(0);
    for (int i = 0; i < values.size(); i++) {
      Code value = Code.constant(values.get(i));
      List<Linear> place = List.of(Linear.constant(i));
      if (leaf.indices().isEmpty()) {
        draft.set(leaf.slot(), value);
      } else {
        draft.emit(
            Code.of(org.archigram.compiler.cell.Symbol.PUT, place.get(0).code(), value)
                .withSlots(List.of(leaf.slot())));
      }
    }
  }
}
