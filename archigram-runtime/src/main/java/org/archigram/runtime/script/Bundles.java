package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;

/**
 * Finds weight matrices that the steps of a loop multiply with one and the same vector.
 *
 * <p>One product with all of them, one below the other, takes less time than one with each.
 */
final class Bundles {

  /**
   * One of the products.
   *
   * @param cell what it is, or the sum that it is a part of
   * @param matrix a matrix, or one row
   * @param added what is added to it
   * @param everywhere whether that is the same everywhere, as a bias is
   */
  record Part(Cell cell, Cell.Read matrix, Optional<Cell.Read> added, boolean everywhere) {
    /** Whether something is added that differs from step to step. */
    boolean isSum() {
      return added.isPresent() && !everywhere;
    }
  }

  /** Products with the same vector, in the order in which they are computed. */
  record Bundle(Cell.Read vector, List<Part> parts) {
    /** The name of its first cell, which is in no other bundle. */
    String name() {
      return parts.get(0).cell().name();
    }

    /** The cell that is added to a part. */
    String addedTo(int index) {
      return parts.get(index).added().orElseThrow().cell();
    }

    int index(String cell) {
      return parts.stream().map(part -> part.cell().name()).toList().indexOf(cell);
    }

    boolean hasBias() {
      return parts.stream().anyMatch(Part::everywhere);
    }
  }

  private final Program program;
  private final Fusions fusions;
  private final Map<String, Bundle> bundles = new HashMap<>();

  Bundles(Program program, Fusions fusions) {
    this.program = program;
    this.fusions = fusions;
    loops(program.steps());
  }

  /** The bundle that a cell belongs to. */
  Optional<Bundle> of(Cell cell) {
    return Optional.ofNullable(bundles.get(cell.name()));
  }

  /** The bundle whose parts, in order, are added to the parts of another. */
  Optional<Bundle> added(Bundle bundle) {
    boolean sums =
        bundle.parts().stream()
            .allMatch(part -> part.isSum() && part.added().orElseThrow().shifts().isEmpty());
    Bundle other = sums ? bundles.get(bundle.addedTo(0)) : null;
    if (other == null) {
      return Optional.empty();
    }
    int first = other.index(bundle.addedTo(0));
    for (int i = 0; i < bundle.parts().size(); i++) {
      boolean next =
          first + i < other.parts().size()
              && other.parts().get(first + i).cell().name().equals(bundle.addedTo(i));
      if (!next) {
        return Optional.empty();
      }
    }
    return Optional.of(other);
  }

  /** Bundles outside of a loop what is added to a bundle inside. */
  private void outside(Bundle bundle) {
    Map<Cell.Read, Bundle> found = new LinkedHashMap<>();
    for (Part part : bundle.parts()) {
      Cell.Read added = part.added().orElse(part.matrix());
      if (part.isSum() && added.shifts().isEmpty() && !bundles.containsKey(added.cell())) {
        add(cell(added), found);
      }
    }
    keep(found);
  }

  private void loops(List<Program.Step> steps) {
    for (Program.Step step : steps) {
      if (step instanceof Program.Loop loop) {
        find(loop.body());
        loops(loop.body());
      }
    }
  }

  private void find(List<Program.Step> body) {
    Map<Cell.Read, Bundle> found = new LinkedHashMap<>();
    for (Program.Step step : body) {
      if (step instanceof Program.Compute compute && !fusions.isPart(compute.cell())) {
        add(compute.cell(), found);
      }
    }
    keep(found);
    found.values().stream().filter(each -> each.parts().size() > 1).forEach(this::outside);
  }

  private void keep(Map<Cell.Read, Bundle> found) {
    for (Bundle bundle : found.values()) {
      if (bundle.parts().size() > 1) {
        bundle.parts().forEach(part -> bundles.put(part.cell().name(), bundle));
      }
    }
  }

  private void add(Cell cell, Map<Cell.Read, Bundle> found) {
    Optional<Fusions.Fusion> fusion = fusions.of(cell);
    if (fusion.isPresent() && fusion.get() instanceof Fusions.Affine affine) {
      Optional<Cell.Read> added = Optional.of(affine.added());
      add(affine.vector(), new Part(cell, affine.matrix(), added, affine.everywhere()), found);
    } else if (fusion.isEmpty()
        && cell.origin() instanceof Cell.Apply apply
        && apply.operator().name().equals("matmul")
        && isWeight(apply.arguments().get(0))
        && cell(apply.arguments().get(1)).shape().size() == 1) {
      Part part = new Part(cell, apply.arguments().get(0), Optional.empty(), false);
      add(apply.arguments().get(1), part, found);
    }
  }

  private static void add(Cell.Read vector, Part part, Map<Cell.Read, Bundle> found) {
    found.computeIfAbsent(vector, v -> new Bundle(v, new ArrayList<>())).parts().add(part);
  }

  private boolean isWeight(Cell.Read read) {
    Cell cell = cell(read);
    return cell.origin() instanceof Cell.Weight
        && cell.axes().isEmpty()
        && cell.shape().size() <= 2;
  }

  private Cell cell(Cell.Read read) {
    return program.flat().cell(read.cell());
  }
}
