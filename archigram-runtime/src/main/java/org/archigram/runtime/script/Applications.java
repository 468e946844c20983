package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.program.Contractions;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Call;
import org.archigram.runtime.script.operator.Reduced;
import org.archigram.runtime.script.operator.Term;
import org.archigram.runtime.script.operator.Written;

/** Writes applications of operators. */
final class Applications {
  /** Adds up what gradients flow through beside the losses. */
  static final String ASIDE = "beside_the_losses";

  private final Program program;
  private final Reading reading;
  private final Names attributes;
  private final Sizes sizes;
  private final Fusions fusions;
  private final Contractions contractions;
  private final Bundles bundles;
  private final Bundling bundling;

  Applications(Program program, Reading reading, Names names, Names attributes, Sizes sizes) {
    this.program = program;
    this.reading = reading;
    this.attributes = attributes;
    this.sizes = sizes;
    this.fusions = new Fusions(program);
    this.contractions = Contractions.of(program);
    this.bundles = new Bundles(program, fusions);
    this.bundling = new Bundling(program, reading, names, bundles);
  }

  /** Whether a cell is written where it is added, and not by itself. */
  boolean isPart(Cell cell) {
    return fusions.isPart(cell) || contractions.isProduct(cell);
  }

  /** The sums that are written in one operation. */
  Fusions fusions() {
    return fusions;
  }

  /** The products that are written as one. */
  Bundling bundling() {
    return bundling;
  }

  private boolean training() {
    return program.mode() == Program.Mode.TRAINING;
  }

  /** Whether something is decoupled, so that gradients flow beside the losses. */
  boolean usesAside() {
    return training()
        && program.cells().stream()
            .anyMatch(
                cell ->
                    cell.origin() instanceof Cell.Apply apply
                        && apply.operator().name().equals("decouple"));
  }

  private Term fused(Cell cell, Fusions.Fusion fusion, Scope scope) {
    if (fusion instanceof Fusions.Affine affine) {
      return affine(cell, affine, scope);
    }
    if (fusion instanceof Fusions.Shifted shifted) {
      return shifted(cell, shifted, scope);
    }
    return fusion instanceof Fusions.Sum sum
        ? joined("torch.addcmul(%s)", cell, List.of(sum.added(), sum.left(), sum.right()), scope)
        : between(cell, (Fusions.Between) fusion, scope);
  }

  private Term between(Cell cell, Fusions.Between between, Scope scope) {
    Term share = reading.term(between.share(), scope);
    List<Cell.Read> ends = List.of(between.from(), between.to());
    if (share.number()) {
      return joined("torch.lerp(%s, " + share.text() + ")", cell, ends, scope);
    }
    List<Cell.Read> reads = List.of(between.from(), between.to(), between.share());
    return joined("torch.lerp(%s)", cell, reads, scope);
  }

  private Term shifted(Cell cell, Fusions.Shifted shifted, Scope scope) {
    Cell.Apply apply = (Cell.Apply) shifted.convolution().origin();
    List<Term> arguments = new ArrayList<>();
    apply.arguments().forEach(read -> arguments.add(reading.term(read, scope)));
    List<String> leading = arguments.get(0).leading();
    arguments.add(reading.term(shifted.bias(), scope));
    Call call = new Call(shifted.convolution(), apply, arguments, leading, training(), n -> n);
    String text = Written.of("conv").orElseThrow().apply(call);
    return arguments.get(0).with(text).shaped(cell.shape());
  }

  /** One operation of several values that broadcast. */
  private Term joined(String form, Cell cell, List<Cell.Read> reads, Scope scope) {
    List<Term> terms = reads.stream().map(read -> reading.term(read, scope)).toList();
    List<String> leading = Term.union(terms, List.copyOf(program.flat().axes().keySet()));
    String texts =
        terms.stream()
            .map(term -> term.number() ? term.tensor() : term.aligned(leading, cell.shape().size()))
            .collect(Collectors.joining(", "));
    List<String> axes = leading.stream().filter(each -> !each.equals(Term.BATCH)).toList();
    boolean batched = leading.contains(Term.BATCH);
    return new Term(form.formatted(texts), axes, batched, cell.shape(), false);
  }

  private Term affine(Cell cell, Fusions.Affine affine, Scope scope) {
    Term vector = reading.term(affine.vector(), scope);
    Term matrix = reading.term(affine.matrix(), scope);
    Term added = reading.term(affine.added(), scope);
    if (matrix.rank() == 1) {
      String text = "(torch.matmul(" + vector.text() + ", " + matrix.text() + ") + ";
      return vector.with(text + added.text() + ")").shaped(cell.shape());
    }
    String form =
        vector.leading().isEmpty()
            ? "torch.addmv(%3$s, %2$s, %1$s)"
            : affine.everywhere() ? "torch.linear(%s, %s, %s)" : "torch.addmm(%3$s, %1$s, %2$s)";
    boolean turned = form.startsWith("torch.addmm");
    String weights = turned ? reading.turned(matrix, scope) : matrix.text();
    String text = form.formatted(vector.text(), weights, added.text());
    return vector.with(text).shaped(cell.shape());
  }

  Term applied(Cell cell, Cell.Apply apply, Scope scope) {
    Optional<Bundles.Bundle> bundle = bundles.of(cell);
    if (bundle.isPresent()) {
      return bundling.part(cell, bundle.get(), scope);
    }
    Optional<Fusions.Fusion> fusion = fusions.of(cell);
    if (fusion.isPresent()) {
      return fused(cell, fusion.get(), scope);
    }
    Optional<Contractions.Contraction> contraction = contractions.of(cell);
    if (contraction.isPresent()) {
      return contracted(cell, contraction.get(), scope);
    }
    String operator = apply.operator().name();
    if (operator.equals("position")) {
      return position(cell, apply.attributes().axes(Operators.AXES).get(0), scope);
    }
    List<Term> arguments =
        apply.arguments().stream().map(read -> reading.term(read, scope)).toList();
    List<String> order = List.copyOf(program.flat().axes().keySet());
    List<String> leading = Term.union(arguments, order);
    if (Reduced.isReduction(operator)) {
      return reduced(cell, apply, arguments.get(0));
    }
    Call call = new Call(cell, apply, arguments, leading, training(), statistic(apply));
    if (AxisSpread.reindexes(apply)) {
      return reindexed(cell, apply, arguments.get(0));
    }
    Function<Call, String> writer =
        Written.of(operator)
            .orElseThrow(
                () ->
                    new UnsupportedOperationException("the operator " + operator + " cannot run"));
    if (operator.equals("decouple") && usesAside()) {
      scope.line(
          ASIDE + " = " + ASIDE + " + self.aside(" + call.tensor(0) + ", " + call.tensor(1) + ")");
    }
    List<String> axes = leading.stream().filter(each -> !each.equals(Term.BATCH)).toList();
    boolean batched = leading.contains(Term.BATCH);
    return new Term(writer.apply(call), axes, batched, cell.shape(), false);
  }

  /** The factor with the last dimension comes second: its numbers are written side by side. */
  private Term contracted(Cell cell, Contractions.Contraction found, Scope scope) {
    boolean first = !found.kept().isEmpty() && found.left().inside().containsAll(found.kept());
    boolean second = found.right().inside().containsAll(found.kept());
    Contractions.Contraction contraction = first && !second ? found.turned() : found;
    Term left = reading.term(contraction.left().read(), scope);
    Term right = reading.term(contraction.right().read(), scope);
    List<String> order = List.copyOf(program.flat().axes().keySet());
    List<String> result = contraction.without(Term.union(List.of(left, right), order));
    String equation = contraction.equation(left.leading(), right.leading(), result);
    StringBuilder text =
        new StringBuilder(
            "torch.einsum(\"%s\", [%s, %s])".formatted(equation, left.tensor(), right.tensor()));
    contraction.mean().axes().forEach(axis -> text.append(" / ").append(sizes.of(axis)));
    if (contraction.mean().size() != 1) {
      text.append(" / ").append(contraction.mean().size());
    }
    String whole = contraction.mean().isSum() ? text.toString() : "(" + text + ")";
    boolean batched = result.contains(Term.BATCH);
    List<String> axes = result.stream().filter(each -> !each.equals(Term.BATCH)).toList();
    return new Term(whole, axes, batched, cell.shape(), false);
  }

  private java.util.function.UnaryOperator<String> statistic(Cell.Apply apply) {
    return name -> "self." + attributes.of(apply.owner() + "." + name);
  }

  private Term position(Cell cell, String axis, Scope scope) {
    for (Scope open : scope.path()) {
      if (open.isLoop() && open.axis().equals(axis)) {
        return new Term("float(" + open.index() + " + 1)", List.of(), false, List.of(), true);
      }
    }
    String text = "torch.arange(1, " + sizes.of(axis) + " + 1" + sizes.device() + ").float()";
    return new Term(text, List.of(axis), false, cell.shape(), false);
  }

  private Term reduced(Cell cell, Cell.Apply apply, Term argument) {
    String operator = apply.operator().name();
    List<String> along = apply.attributes().axes(Operators.AXES);
    if (along.isEmpty()) {
      List<Integer> dims = Reduced.dims(apply.attributes(), argument.rank());
      String text = Reduced.of(operator, argument.tensor(), dims);
      return new Term(text, argument.axes(), argument.batched(), cell.shape(), false);
    }
    Set<String> all = new HashSet<>(argument.axes());
    all.addAll(along);
    List<String> axes = program.flat().axes().keySet().stream().filter(all::contains).toList();
    String whole = reading.conformed(argument, axes, argument.batched(), argument.shape());
    List<Integer> dims = along.stream().map(axes::indexOf).sorted().toList();
    List<String> left = new ArrayList<>(axes);
    if (!Reduced.keeps(operator)) {
      left.removeAll(along);
    }
    return new Term(
        Reduced.of(operator, whole, dims), left, argument.batched(), cell.shape(), false);
  }

  /** The dimension of one axis becomes that of another, which may stand elsewhere. */
  private Term reindexed(Cell cell, Cell.Apply apply, Term argument) {
    String from = apply.attributes().axes("from").get(0);
    String to = apply.attributes().axes("to").get(0);
    int before = argument.axes().indexOf(from);
    if (before < 0) {
      return argument;
    }
    List<String> named = new ArrayList<>(argument.axes());
    named.set(before, to);
    List<String> axes = program.flat().axes().keySet().stream().filter(named::contains).toList();
    int after = axes.indexOf(to);
    String text =
        before == after
            ? argument.tensor()
            : "torch.movedim(" + argument.tensor() + ", " + before + ", " + after + ")";
    return new Term(text, axes, argument.batched(), cell.shape(), false);
  }
}
