package org.archigram.runtime.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;

/**
 * Sums of products outside of loops that are computed as products of matrices.
 *
 * <p>What is multiplied is then never there by itself: it has the dimensions of both factors.
 */
public final class Contractions {
  private static final String BATCH = "";
  private static final String WITHIN = "#within";

  /**
   * A sum of products.
   *
   * @param left the first factor, and its dimensions within a step
   * @param right the second factor, and its dimensions within a step
   * @param over what is summed over: axes, and dimensions within a step
   * @param kept the dimensions within a step that are left
   * @param mean what it is divided by
   */
  public record Contraction(
      Factor left, Factor right, Set<String> over, List<String> kept, Mean mean) {

    /** The same with the factors in the other order. */
    public Contraction turned() {
      return new Contraction(right, left, over, kept, mean);
    }

    /** What is left of leading dimensions. */
    public List<String> without(List<String> leading) {
      return leading.stream().filter(each -> !over.contains(each)).toList();
    }

    /** The product in Einstein's notation, for the leading dimensions that the factors have. */
    public String equation(List<String> first, List<String> second, List<String> result) {
      Map<String, Character> letters = new HashMap<>();
      return word(first, left.inside(), letters)
          + ","
          + word(second, right.inside(), letters)
          + "->"
          + word(result, kept, letters);
    }

    private static String word(
        List<String> leading, List<String> inside, Map<String, Character> letters) {
      List<String> all = new ArrayList<>(leading);
      all.addAll(inside);
      StringBuilder word = new StringBuilder();
      all.forEach(
          each -> word.append(letters.computeIfAbsent(each, e -> (char) ('a' + letters.size()))));
      return word.toString();
    }
  }

  /** A factor and the names of its dimensions within a step. */
  public record Factor(Cell.Read read, List<String> inside) {
    public Factor {
      inside = List.copyOf(inside);
    }
  }

  /** What a mean divides by: the steps of some axes, and a number; nothing and 1 for a sum. */
  public record Mean(List<String> axes, int size) {
    /** Whether nothing is divided. */
    public boolean isSum() {
      return axes.isEmpty() && size == 1;
    }
  }

  private final Program program;
  private final Set<String> outermost = new HashSet<>();
  private final Map<String, Integer> readers = new HashMap<>();
  private final Map<String, Contraction> found = new HashMap<>();
  private final Set<String> products = new HashSet<>();

  private Contractions(Program program) {
    this.program = program;
  }

  /** Finds them all. */
  public static Contractions of(Program program) {
    Contractions contractions = new Contractions(program);
    contractions.count();
    for (Program.Step step : program.steps()) {
      if (step instanceof Program.Compute compute) {
        contractions.find(compute.cell());
        contractions.outermost.add(compute.cell().name());
      }
    }
    return contractions;
  }

  /** How a cell is computed, if it is such a sum. */
  public Optional<Contraction> of(Cell cell) {
    return Optional.ofNullable(found.get(cell.name()));
  }

  /** Whether a cell is what such a sum adds up, and not computed by itself. */
  public boolean isProduct(Cell cell) {
    return products.contains(cell.name());
  }

  private void count() {
    for (Cell cell : program.cells()) {
      cell.reads().forEach(read -> readers.merge(read.cell(), 1, Integer::sum));
      cell.boundaries().forEach(b -> readers.merge(b.initial().cell(), 2, Integer::sum));
    }
    program.flat().outputs().values().forEach(read -> readers.merge(read.cell(), 2, Integer::sum));
    program.flat().losses().values().forEach(read -> readers.merge(read.cell(), 2, Integer::sum));
  }

  private void find(Cell cell) {
    if (!(cell.origin() instanceof Cell.Apply sum)
        || !Set.of("sum", "mean").contains(sum.operator().name())) {
      return;
    }
    Cell.Read read = sum.arguments().get(0);
    Cell product = cell(read);
    boolean own =
        read.shifts().isEmpty()
            && product.boundaries().isEmpty()
            && readers.getOrDefault(product.name(), 0) == 1
            && outermost.contains(product.name());
    if (own && product.origin() instanceof Cell.Apply apply) {
      factors(product, apply)
          .map(factors -> contraction(product, sum, factors))
          .filter(this::isProductOfMatrices)
          .ifPresent(
              contraction -> {
                found.put(cell.name(), contraction);
                products.add(product.name());
              });
    }
  }

  private Optional<List<Factor>> factors(Cell product, Cell.Apply apply) {
    if (apply.arguments().size() != 2 || !apply.arguments().stream().allMatch(this::isReal)) {
      return Optional.empty();
    }
    Cell.Read left = apply.arguments().get(0);
    Cell.Read right = apply.arguments().get(1);
    return switch (apply.operator().name()) {
      case "mul" -> elementwise(product, left, right);
      case "matmul" -> vectors(left, right);
      default -> Optional.empty();
    };
  }

  private boolean isReal(Cell.Read read) {
    Cell cell = cell(read);
    return cell.element().equals(Type.Element.REAL) && !(cell.origin() instanceof Cell.Number);
  }

  private Optional<List<Factor>> elementwise(Cell product, Cell.Read left, Cell.Read right) {
    List<String> all = inside(product.shape().size());
    List<Factor> factors = new ArrayList<>();
    for (Cell.Read read : List.of(left, right)) {
      List<Integer> shape = cell(read).shape();
      if (!shape.isEmpty() && !shape.equals(product.shape())) {
        return Optional.empty();
      }
      factors.add(new Factor(read, shape.isEmpty() ? List.of() : all));
    }
    return Optional.of(factors);
  }

  private Optional<List<Factor>> vectors(Cell.Read left, Cell.Read right) {
    int rows = cell(left).shape().size() - 1;
    if (rows > 1 || cell(right).shape().size() != 1) {
      return Optional.empty();
    }
    List<String> matrix = new ArrayList<>(inside(rows));
    matrix.add(WITHIN);
    return Optional.of(List.of(new Factor(left, matrix), new Factor(right, List.of(WITHIN))));
  }

  private static List<String> inside(int rank) {
    List<String> inside = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      inside.add("#" + i);
    }
    return inside;
  }

  private Contraction contraction(Cell product, Cell.Apply sum, List<Factor> factors) {
    List<String> axes = sum.attributes().axes(Operators.AXES);
    int rank = product.shape().size();
    Set<String> gone = new LinkedHashSet<>(axes);
    int size = 1;
    if (axes.isEmpty()) {
      for (Size asked : sum.attributes().sizes("dim").orElse(List.of(Size.of(-1)))) {
        int dim = Math.floorMod((int) asked.known().orElse(-1), Math.max(1, rank));
        size *= gone.add("#" + dim) ? product.shape().get(dim) : 1;
      }
    }
    List<String> kept = new ArrayList<>(inside(rank));
    kept.removeAll(gone);
    boolean sums = sum.operator().name().equals("sum");
    Set<String> over = new LinkedHashSet<>(gone);
    over.add(WITHIN);
    Mean mean = sums ? new Mean(List.of(), 1) : new Mean(axes, size);
    return new Contraction(factors.get(0), factors.get(1), over, kept, mean);
  }

  /** Whether each factor has a dimension of its own that is left, and both all that go. */
  private boolean isProductOfMatrices(Contraction contraction) {
    Set<String> one = dimensions(contraction.left());
    Set<String> other = dimensions(contraction.right());
    Set<String> over = new HashSet<>(contraction.over());
    if (!one.contains(WITHIN)) {
      over.remove(WITHIN);
    }
    return one.containsAll(over)
        && other.containsAll(over)
        && one.stream().anyMatch(each -> !other.contains(each))
        && other.stream().anyMatch(each -> !one.contains(each));
  }

  private Set<String> dimensions(Factor factor) {
    Cell cell = cell(factor.read());
    Set<String> all = new HashSet<>(AxisSpread.carried(factor.read(), cell.axes()));
    all.addAll(factor.inside());
    if (program.batched().contains(cell.name())) {
      all.add(BATCH);
    }
    return all;
  }

  private Cell cell(Cell.Read read) {
    return program.flat().cell(read.cell());
  }
}
