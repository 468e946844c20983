package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.AxisSpread;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Dim;
import org.archigram.runtime.onnx.file.Tensor;
import org.archigram.runtime.program.Contractions;
import org.archigram.runtime.program.Program;

/** Writes applications of operators. */
final class Applications {
  private static final Map<String, Function<Call, String>> WRITTEN = written();

  private static final Set<String> BESIDES = Set.of("position", "standardize_batch");

  private final Program program;
  private final Reading reading;
  private final Sizes sizes;
  private final Map<String, Floats> weights;
  private final Contractions contractions;

  Applications(Program program, Reading reading, Sizes sizes, Map<String, Floats> weights) {
    this.program = program;
    this.reading = reading;
    this.sizes = sizes;
    this.weights = weights;
    this.contractions = Contractions.of(program);
  }

  /** Whether a cell is written where it is added up, and not by itself. */
  boolean isPart(Cell cell) {
    return contractions.isProduct(cell);
  }

  private static Map<String, Function<Call, String>> written() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.putAll(Elementwise.all());
    all.putAll(Products.all());
    all.putAll(Windowed.all());
    all.putAll(Normalised.all());
    all.putAll(Arranged.all());
    all.putAll(Losses.all());
    return all;
  }

  Term applied(Cell cell, Cell.Apply apply, Scope scope) {
    String operator = apply.operator().name();
    Ops ops = new Ops(scope, sizes);
    if (operator.equals("position")) {
      return position(cell, apply.attributes().axes(Operators.AXES).get(0), scope);
    }
    Optional<Contractions.Contraction> contraction = contractions.of(cell);
    if (contraction.isPresent()) {
      return contracted(cell, contraction.get(), scope);
    }
    List<Term> arguments =
        apply.arguments().stream().map(read -> reading.term(read, scope)).toList();
    List<String> order = List.copyOf(program.flat().axes().keySet());
    Call call = new Call(cell, apply, arguments, Term.union(arguments, order), ops);
    if (Reduced.isReduction(operator)) {
      return Reduced.of(call, order);
    }
    if (AxisSpread.reindexes(apply)) {
      return reindexed(call, order);
    }
    Function<Call, String> writer = WRITTEN.getOrDefault(operator, this::standardised);
    return Term.of(writer.apply(call), call.leading(), cell.shape());
  }

  private Term contracted(Cell cell, Contractions.Contraction contraction, Scope scope) {
    Ops ops = new Ops(scope, sizes);
    Term left = reading.term(contraction.left().read(), scope);
    Term right = reading.term(contraction.right().read(), scope);
    List<String> order = List.copyOf(program.flat().axes().keySet());
    List<String> result = contraction.without(Term.union(List.of(left, right), order));
    String equation = contraction.equation(left.leading(), right.leading(), result);
    List<String> factors = List.of(left.name(), right.name());
    String text = ops.node("Einsum", factors, Attribute.of("equation", equation));
    for (String axis : contraction.mean().axes()) {
      Dim steps = sizes.dim(axis);
      String count =
          steps.known()
              ? ops.number(steps.size())
              : ops.reshaped(ops.real(sizes.size(steps)), List.of());
      text = ops.node("Div", text, count);
    }
    int size = contraction.mean().size();
    return Term.of(
        size == 1 ? text : ops.node("Div", text, ops.number(size)), result, cell.shape());
  }

  /** Whether there is a way to write this application. */
  static boolean isKnown(Cell.Apply apply) {
    String operator = apply.operator().name();
    return WRITTEN.containsKey(operator)
        || Reduced.isReduction(operator)
        || AxisSpread.reindexes(apply)
        || BESIDES.contains(operator);
  }

  private Term position(Cell cell, String axis, Scope scope) {
    Scope outermost = scope.path().get(0);
    String all = new Ops(outermost, sizes).counted(axis, true);
    Term term = new Term(all, List.of(axis), false, cell.shape());
    return reading.brought(term, outermost, scope);
  }

  /** The dimension of one axis becomes that of another, which may stand elsewhere. */
  private Term reindexed(Call c, List<String> order) {
    Term argument = c.argument(0);
    int before = argument.axes().indexOf(c.attributes().axes("from").get(0));
    if (before < 0) {
      return argument;
    }
    List<String> named = new ArrayList<>(argument.axes());
    named.set(before, c.attributes().axes("to").get(0));
    List<String> axes = order.stream().filter(named::contains).toList();
    List<Integer> places = new ArrayList<>(axes.stream().map(named::indexOf).toList());
    IntStream.range(axes.size(), argument.leading().size() + argument.rank()).forEach(places::add);
    String moved = c.ops().transposed(argument.name(), places);
    return new Term(moved, axes, argument.batched(), c.shape());
  }

  private String standardised(Call c) {
    return Normalised.known(c, statistic(c, "mean", 0), statistic(c, "variance", 1));
  }

  private String statistic(Call c, String what, float otherwise) {
    int channels = c.shape().isEmpty() ? 1 : c.shape().get(0);
    String name = c.apply().owner() + "." + what;
    float[] start = new float[channels];
    java.util.Arrays.fill(start, otherwise);
    Floats values = weights.getOrDefault(name, new Floats(List.of(channels), start));
    Scope outermost = c.ops().scope().path().get(0);
    return outermost.tensor(
        name + " of channels", name, made -> Tensor.of(made, List.of(channels), values.values()));
  }
}
