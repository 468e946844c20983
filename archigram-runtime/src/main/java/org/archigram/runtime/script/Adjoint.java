package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Call;
import org.archigram.runtime.script.operator.Term;

/**
 * Writes how slopes go back through one step of a loop.
 *
 * <p>The slope of a value is what a small change of it does to the loss. The products that give the
 * slopes of matrices are left for after the loop, where one product serves all steps.
 */
final class Adjoint {
  /** What a value gets back from all who read it. */
  static final class Slope {

    private record Product(String slope, String matrix) {}

    private final List<String> parts = new ArrayList<>();
    private final List<Pulls.Back> pairs = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();

    void add(String part) {
      parts.add(part);
    }

    /** Adds a slope that may have two factors. */
    void add(Pulls.Back part) {
      if (part.factor().isEmpty()) {
        parts.add(part.text());
      } else {
        pairs.add(part);
      }
    }

    /** Adds rows times a matrix. */
    void addProduct(String slope, String matrix) {
      products.add(new Product(slope, matrix));
    }

    boolean isNothing() {
      return parts.isEmpty() && pairs.isEmpty() && products.isEmpty();
    }

    /** The sum as one expression. */
    String text() {
      String sum = String.join(" + ", parts);
      for (Pulls.Back pair : pairs) {
        sum =
            sum.isEmpty()
                ? pair.whole()
                : "torch.addcmul(" + sum + ", " + pair.text() + ", " + pair.factor() + ")";
      }
      for (Product product : products) {
        String factors = product.slope() + ", " + product.matrix() + ")";
        sum = sum.isEmpty() ? "torch.mm(" + factors : "torch.addmm(" + sum + ", " + factors;
      }
      return sum;
    }
  }

  private final Program program;
  private final Reading reading;
  private final Fusions fusions;
  private final Bundling bundling;
  private final Scope inside;
  private final Tape tape;
  private final Map<String, Slope> slopes = new LinkedHashMap<>();
  private final Map<String, String> parts = new HashMap<>();

  Adjoint(Program program, Reading reading, Applications written, Scope inside, Tape tape) {
    this.program = program;
    this.reading = reading;
    this.fusions = written.fusions();
    this.bundling = written.bundling();
    this.inside = inside;
    this.tape = tape;
  }

  /** What the value of this name gets back. */
  Slope slope(String name) {
    return slopes.computeIfAbsent(name, n -> new Slope());
  }

  /** Leads the slope of a cell, if it has one, back to what the cell reads. */
  void through(Cell cell) {
    String name = cell.name();
    Slope slope = slope(name);
    Optional<Bundles.Bundle> bundle = bundling.of(cell);
    if (bundle.isPresent()) {
      part(cell, slope, bundle.get());
      return;
    }
    if (slope.isNothing() || !(cell.origin() instanceof Cell.Apply apply)) {
      copied(cell, slope);
      return;
    }
    String whole = tape.line("slope of " + name, slope.text());
    Optional<Fusions.Fusion> fusion = fusions.of(cell);
    if (fusion.isEmpty()) {
      applied(cell, apply, whole);
    } else if (fusion.get() instanceof Fusions.Affine affine) {
      back(affine.added(), whole, cell);
      product(term(affine.matrix()), affine.vector(), whole);
    } else if (fusion.get() instanceof Fusions.Between between) {
      between(cell, between, whole);
    } else if (fusion.get() instanceof Fusions.Sum sum) {
      back(sum.added(), whole, cell);
      back(sum.left(), new Pulls.Back(whole, wide(sum.right(), cell), false), cell);
      back(sum.right(), new Pulls.Back(whole, wide(sum.left(), cell), false), cell);
    }
  }

  private void copied(Cell cell, Slope slope) {
    if (!slope.isNothing() && cell.origin() instanceof Cell.Copy copy) {
      back(copy.of(), tape.line("slope of " + cell.name(), slope.text()), cell);
    }
  }

  private void applied(Cell cell, Cell.Apply apply, String slope) {
    if (Turnable.isProduct(program, apply)) {
      product(term(apply.arguments().get(0)), apply.arguments().get(1), slope);
      return;
    }
    List<Term> terms = apply.arguments().stream().map(this::term).toList();
    Call call = new Call(cell, apply, terms, leading(cell), true, name -> name);
    Pulls.Pull pull = Pulls.of(apply.operator().name()).orElseThrow();
    List<Pulls.Back> pulled = pull.of(new Values(cell, slope, call));
    for (int i = 0; i < pulled.size(); i++) {
      if (!pulled.get(i).isNothing()) {
        back(apply.arguments().get(i), pulled.get(i), cell);
      }
    }
  }

  /** What a rule speaks of, kept from the step as it was computed. */
  private final class Values implements Pulls.At {
    private final Cell cell;
    private final String slope;
    private final Call call;

    Values(Cell cell, String slope, Call call) {
      this.cell = cell;
      this.slope = slope;
      this.call = call;
    }

    @Override
    public String slope() {
      return slope;
    }

    @Override
    public String result() {
      return kept(term(Cell.Read.of(cell.name())));
    }

    @Override
    public String argument(int index) {
      kept(call.argument(index));
      return call.wide(index);
    }

    @Override
    public String full(int index) {
      kept(call.argument(index));
      return call.full(index);
    }

    @Override
    public Call call() {
      return call;
    }

    @Override
    public String line(String text) {
      return tape.line("back of " + cell.name(), text);
    }
  }

  private void between(Cell cell, Fusions.Between between, String slope) {
    String share = wide(between.share(), cell);
    String taken = tape.line("taken by " + cell.name(), slope + " * " + share);
    back(between.to(), taken, cell);
    back(between.from(), "(" + slope + " - " + taken + ")", cell);
    if (!term(between.share()).number()) {
      String way = "(" + wide(between.to(), cell) + " - " + wide(between.from(), cell) + ")";
      back(between.share(), new Pulls.Back(slope, way, false), cell);
    }
  }

  /** A kept value that broadcasts with a cell. */
  private String wide(Cell.Read read, Cell cell) {
    Term term = term(read);
    kept(term);
    return term.aligned(leading(cell), cell.shape().size());
  }

  /** The slope of one of the products that were written as one; the first is the last to come. */
  private void part(Cell cell, Slope slope, Bundles.Bundle bundle) {
    int index = bundle.index(cell.name());
    Bundles.Part part = bundle.parts().get(index);
    if (!slope.isNothing()) {
      String whole = tape.line("slope of " + cell.name(), slope.text());
      parts.put(cell.name(), bundling.isRow(part) ? whole + ".unsqueeze(-1)" : whole);
      if (part.isSum() && !isAddedAsOne(bundle)) {
        back(part.added().orElseThrow(), whole, cell);
      }
    }
    if (index == 0 && bundle.parts().stream().anyMatch(p -> parts.containsKey(p.cell().name()))) {
      joined(bundle);
    }
  }

  /** Whether what is added comes as one piece from outside of the loop. */
  private boolean isAddedAsOne(Bundles.Bundle bundle) {
    return bundling.factors(bundle).added().flatMap(this::root).isPresent();
  }

  private void joined(Bundles.Bundle bundle) {
    String all =
        bundle.parts().stream()
            .map(part -> partSlope(part, bundle.vector()))
            .collect(Collectors.joining(", ", "torch.cat([", "], -1)"));
    String slope = tape.line("slopes of products of " + bundle.vector().cell(), all);
    Bundling.Factors factors = bundling.factors(bundle);
    product(factors.matrix(), bundle.vector(), slope);
    factors.bias().flatMap(this::root).ifPresent(root -> tape.addAlways(root, slope));
    factors.added().flatMap(this::root).ifPresent(root -> tape.addStep(root, slope));
  }

  private String partSlope(Bundles.Part part, Cell.Read vector) {
    String known = parts.get(part.cell().name());
    if (known != null) {
      return known;
    }
    String rows = kept(term(vector));
    return rows + ".new_zeros([" + rows + ".size(0), " + bundling.rows(part) + "])";
  }

  private void product(Term matrix, Cell.Read vector, String slope) {
    String rows = term(vector).text();
    boolean one = matrix.rank() == 1;
    String column = one ? slope + ".unsqueeze(-1)" : slope;
    String weights = matrix.text() + (one ? ".unsqueeze(0)" : "");
    Optional<Slope> sink = sink(vector);
    if (sink.isPresent()) {
      sink.get().addProduct(column, weights);
    } else if (!isData(vector)) {
      String product = tape.line("slope", "torch.mm(" + column + ", " + weights + ")");
      back(vector, product, program.flat().cell(vector.cell()));
    }
    if (one) {
      root(matrix)
          .ifPresent(root -> tape.addAlways(root, "(" + column + " * " + kept(term(vector)) + ")"));
    } else {
      root(matrix).ifPresent(root -> tape.addProduct(root, slope, rows));
    }
  }

  private boolean isData(Cell.Read read) {
    return program.flat().cell(read.cell()).origin() instanceof Cell.Input;
  }

  /** What is read from outside of the loop, where gradients go on. */
  private Optional<Cut.Root> root(Cell.Read read) {
    return isData(read) ? Optional.empty() : root(term(read));
  }

  private Optional<Cut.Root> root(Term term) {
    return cut().map(cut -> cut.reads().get(term.text()));
  }

  private Optional<Cut> cut() {
    return inside.cut();
  }

  private Term term(Cell.Read read) {
    return reading.term(read, inside);
  }

  /** The value, which is kept at each step if it is made there. */
  private String kept(Term term) {
    if (!term.number() && cut().map(cut -> !cut.reads().containsKey(term.text())).orElse(true)) {
      tape.need(term.text());
    }
    return term.text();
  }

  /** Where the slope of something is gathered that the loop computes, now or one step before. */
  private Optional<Slope> sink(Cell.Read read) {
    if (!inside.computes(read.cell())) {
      return Optional.empty();
    }
    boolean before = read.along(inside.axis()).map(shift -> shift.offset() != 0).orElse(false);
    return Optional.of(slope(before ? before(read.cell()) : read.cell()));
  }

  /** What stands for a cell one step before. */
  static String before(String cell) {
    return cell + " before";
  }

  /** Gives a slope of the size of {@code cell} back to what is read. */
  private void back(Cell.Read read, String slope, Cell cell) {
    back(read, Pulls.Back.of(slope), cell);
  }

  private void back(Cell.Read read, Pulls.Back slope, Cell cell) {
    Term term = term(read);
    if (term.number()) {
      return;
    }
    Optional<Slope> sink = sink(read);
    if (sink.isPresent()) {
      sink.get().add(fitted(slope, term, cell));
      return;
    }
    root(read).ifPresent(root -> back(root, slope, term, cell));
  }

  private void back(Cut.Root root, Pulls.Back slope, Term term, Cell cell) {
    if (!root.whole().axes().isEmpty()) {
      tape.addStep(root, fitted(slope, term, cell).whole());
      return;
    }
    boolean plain =
        slope.own() || term.aligned(leading(cell), cell.shape().size()).equals(term.text());
    tape.addAlways(root, plain ? slope.whole() : fitted(slope, term, cell).whole());
  }

  private List<String> leading(Cell cell) {
    return program.batched().contains(cell.name()) ? List.of(Term.BATCH) : List.of();
  }

  /** A slope summed over what its value was spread over. */
  private Pulls.Back fitted(Pulls.Back slope, Term term, Cell cell) {
    boolean alike = term.leading().equals(leading(cell));
    if (alike && (slope.own() || term.shape().equals(cell.shape()))) {
      return slope;
    }
    if (slope.own()) {
      return Pulls.Back.of("torch.sum(" + slope.whole() + ", dim=[0])");
    }
    kept(term);
    String wide = term.aligned(leading(cell), cell.shape().size());
    String call = "self.fitted(" + slope.whole() + ", " + wide + ", " + term.text() + ")";
    return Pulls.Back.of(call);
  }
}
