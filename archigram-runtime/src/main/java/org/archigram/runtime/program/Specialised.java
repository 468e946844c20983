package org.archigram.runtime.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Program.Mode;

/** Chooses between training and use, and drops what does nothing then. */
final class Specialised {
  private static final Set<String> IN_TRAINING_ONLY = Set.of("dropout", "gaussian_noise");

  private static final Set<String> BACKWARD_ONLY =
      Set.of("stop", "reverse_gradient", "decouple", "straight_through");

  private Specialised() {}

  static Flat of(Flat flat, Mode mode) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    flat.cells().forEach((name, cell) -> cells.put(name, chosen(cell, mode)));
    return flat.with(cells, UnaryOperator.identity());
  }

  private static Cell chosen(Cell cell, Mode mode) {
    if (cell.origin() instanceof Cell.Apply apply) {
      String name = apply.operator().name();
      if (name.equals("train_else")) {
        return cell.with(new Cell.Copy(apply.arguments().get(mode == Mode.TRAINING ? 0 : 1)));
      }
      boolean nothing =
          IN_TRAINING_ONLY.contains(name)
              && (mode == Mode.USE || apply.attributes().real("rate", 0.5) == 0);
      boolean forward = mode == Mode.USE && BACKWARD_ONLY.contains(name);
      if (nothing || forward || name.equals("identity")) {
        return cell.with(new Cell.Copy(apply.arguments().get(0)));
      }
    }
    return cell;
  }
}
