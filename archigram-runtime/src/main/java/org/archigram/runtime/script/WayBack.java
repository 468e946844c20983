package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Written;

/**
 * Writes how gradients are found where the compiler leads them back through loops.
 *
 * <p>LibTorch leads slopes from the loss back to what the last loop made; the written way back
 * leads them through that loop, and LibTorch from there to the loop before.
 */
final class WayBack {

  /**
   * A loop whose body has been written.
   *
   * @param steps what its body computes
   * @param made the names of what it hands out, by cell
   * @param count how many steps it makes
   */
  record Written(Program.Loop steps, Scope inside, Map<String, String> made, String count) {}

  private final Names names;
  private final List<String> weights;
  private final List<String> leaves;
  private final List<List<String>> ways = new ArrayList<>();
  private final String slopes;
  private final String allLeaves;

  WayBack(Flat flat, Names names, Names attributes) {
    this.names = names;
    this.slopes = names.fresh("slopes");
    this.allLeaves = names.fresh("leaves");
    this.weights =
        flat.weights().stream()
            .filter(cell -> ((Cell.Weight) cell.origin()).trained())
            .map(cell -> "self." + attributes.of(cell.name()))
            .toList();
    this.leaves = new ArrayList<>(weights);
  }

  /** Whether there is a loop to be led back through. */
  boolean isLong() {
    return !ways.isEmpty();
  }

  /** Prepares the way back through a loop; says what its steps have to keep, and in which lists. */
  Map<String, String> through(Written loop, Adjoint adjoint, Tape tape) {
    List<String> lines = new ArrayList<>(given(loop, adjoint));
    Map<String, String> carried = carried(loop, adjoint, lines);
    List<Cell> cells = cells(loop.steps());
    for (int i = cells.size() - 1; i >= 0; i--) {
      adjoint.through(cells.get(i));
    }
    carried.forEach((cell, name) -> carry(adjoint, tape, cell, name));
    lines.addAll(steps(loop, tape));
    lines.addAll(tape.stacking());
    Map<String, String> firsts = loop.inside().cut().orElseThrow().firsts();
    firsts.forEach((cell, first) -> tape.addFirst(first, carried.getOrDefault(cell, "")));
    String roots = String.join(", ", tape.found().keySet());
    String found = String.join(", ", tape.found().values());
    String more = "self.passed([%s], [%s], %s, %s)".formatted(roots, found, allLeaves, slopes);
    lines.add(slopes + " = " + more);
    ways.add(lines);
    return tape.kept();
  }

  /** What comes back to what the loop has made, from all that stands behind the loop. */
  private List<String> given(Written loop, Adjoint adjoint) {
    List<String> lines = new ArrayList<>();
    loop.made()
        .forEach(
            (cell, name) -> {
              String given = names.fresh("slopes of " + name);
              String slope = "self.known(" + slopes + "[" + leaves.size() + "], " + name + ")";
              leaves.add(name);
              lines.add(given + " = torch.unbind(" + slope + ", 0)");
              adjoint.slope(cell).add(given + "[" + loop.inside().index() + "]");
            });
    return lines;
  }

  /** What comes back from the next step: the names of the slopes, by cell. */
  private Map<String, String> carried(Written loop, Adjoint adjoint, List<String> lines) {
    Map<String, String> carried = new LinkedHashMap<>();
    loop.inside()
        .histories()
        .forEach(
            (cell, before) -> {
              String name = names.fresh("carried to " + cell);
              carried.put(cell, name);
              adjoint.slope(cell).add(name);
              lines.add(name + " = torch.zeros_like(" + before.get(0) + ")");
            });
    return carried;
  }

  private static List<Cell> cells(Program.Loop loop) {
    return loop.body().stream().map(step -> ((Program.Compute) step).cell()).toList();
  }

  private static void carry(Adjoint adjoint, Tape tape, String cell, String carried) {
    Adjoint.Slope slope = adjoint.slope(Adjoint.before(cell));
    if (!slope.isNothing()) {
      tape.set(carried, slope.text());
    }
  }

  /** The loop over the same steps in the other order. */
  private List<String> steps(Written loop, Tape tape) {
    List<String> lines = new ArrayList<>();
    boolean backward = loop.steps().backward();
    String index = loop.inside().index();
    String counter = names.fresh("back along " + loop.steps().axis());
    tape.gathered().values().forEach(list -> lines.add(list + ": List[Tensor] = []"));
    lines.add("for " + counter + " in range(" + loop.count() + "):");
    String from = backward ? counter : loop.count() + " - 1 - " + counter;
    lines.add("    " + index + " = " + from);
    tape.needed()
        .forEach(
            name -> lines.add("    " + name + " = " + tape.kept().get(name) + "[" + index + "]"));
    tape.lines().forEach(line -> lines.add("    " + line));
    tape.gathered().forEach((text, list) -> lines.add("    " + list + ".append(" + text + ")"));
    if (!backward) {
      tape.gathered().values().forEach(list -> lines.add(list + ".reverse()"));
    }
    return lines;
  }

  /** The lines from the loss to the gradients of all weights; the last of the method. */
  List<String> lines(String loss, String losses) {
    List<String> lines = new ArrayList<>();
    lines.add(allLeaves + " = [" + String.join(", ", leaves) + "]");
    lines.add(slopes + " = self.begun(" + loss + ", " + allLeaves + ")");
    for (int i = ways.size() - 1; i >= 0; i--) {
      lines.addAll(ways.get(i));
    }
    String gradients = "self.gradients(" + slopes + ", " + allLeaves + ", " + weights.size() + ")";
    lines.add("return (" + losses + ", " + gradients + ")");
    return lines;
  }
}
