package org.archigram.diagram.view;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.equation.Notation;
import org.archigram.model.fact.Along;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;

/** What a closed block hides, so that its box can say so. */
final class Inside {
  /** What a block is known by where it works with weights. */
  private static final Set<Operator.Family> LEADING =
      EnumSet.of(
          Operator.Family.PRODUCT,
          Operator.Family.CONVOLUTION,
          Operator.Family.LOOKUP,
          Operator.Family.NORMALISATION,
          Operator.Family.SPIKING);

  final Set<Operator.Family> families = EnumSet.noneOf(Operator.Family.class);

  /** What it reads of more than the current step, on the axes of its inputs. */
  final Set<Across> across = new LinkedHashSet<>();

  /** The axes of its inputs for each of whose steps it has weights. */
  final Set<String> indexed = new LinkedHashSet<>();

  final Set<Formula> rules = new LinkedHashSet<>();

  /** The fixed weights that a person wrote, by name. */
  final Map<String, FixedWeights.How> fixedWeights = new TreeMap<>();

  final Set<Definition.Weight.Kind> weights = EnumSet.noneOf(Definition.Weight.Kind.class);
  Operator.Family leading = Operator.Family.FOREIGN;
  private int leadingRank = -1;

  /** Reading all steps of an axis, or one that is counted from its beginning or end. */
  record Across(String axis, Optional<Ref.Shift> step) {
    Across on(Map<String, String> names) {
      return new Across(names.getOrDefault(axis, axis), step);
    }
  }

  private Inside() {}

  /** Everything inside a block and the blocks that it uses. */
  static Inside of(Typed typed) {
    return of(typed, new IdentityHashMap<>());
  }

  private static Inside of(Typed typed, Map<Typed, Inside> known) {
    Inside before = known.get(typed);
    if (before == null) {
      before = new Inside();
      before.look(typed, known);
      known.put(typed, before);
    }
    return before;
  }

  private void look(Typed typed, Map<Typed, Inside> known) {
    Block block = typed.block();
    Set<Across> found = new LinkedHashSet<>();
    Set<String> weighing =
        block.weights().stream().map(Value::id).collect(Collectors.toUnmodifiableSet());
    block.values().forEach(value -> look(value, weighing, found));
    block.outputs().forEach(output -> picks(output.ref(), found));
    block.training().rules().forEach(rule -> rules.add(Notation.step(rule.rule())));
    Set<String> own = new LinkedHashSet<>();
    block.weights().forEach(weight -> own.addAll(typed.type(weight.id()).axes()));
    for (Call call : block.calls()) {
      call.arguments().forEach(ref -> picks(ref, found));
      typed
          .find(call.id())
          .ifPresent(inner -> take(of(inner, known), typed.axes(call.id()), found, own));
    }
    Set<String> entering = new LinkedHashSet<>();
    block.inputs().forEach(input -> entering.addAll(typed.type(input.id()).axes()));
    own.stream().filter(entering::contains).forEach(indexed::add);
    found.stream().filter(one -> entering.contains(one.axis())).forEach(across::add);
  }

  private void take(Inside inner, Map<String, String> names, Set<Across> found, Set<String> own) {
    inner.indexed.forEach(axis -> own.add(names.getOrDefault(axis, axis)));
    families.addAll(inner.families);
    rules.addAll(inner.rules);
    weights.addAll(inner.weights);
    inner.fixedWeights.forEach((name, how) -> fixedWeights.merge(name, how, FixedWeights.How::or));
    inner.across.forEach(one -> found.add(one.on(names)));
    if (inner.leadingRank > leadingRank) {
      leading = inner.leading;
      leadingRank = inner.leadingRank;
    }
  }

  private void look(Value value, Set<String> weighing, Set<Across> found) {
    if (value.definition() instanceof Definition.Weight weight) {
      weights.add(weight.kind());
      if (FixedWeights.isFixed(value) && FixedWeights.isWritten(value)) {
        Type type = value.declared().orElseGet(() -> Type.of(Shape.SCALAR));
        fixedWeights.merge(value.id(), FixedWeights.How.of(value, type), FixedWeights.How::or);
      }
    }
    if (value.definition() instanceof Definition.Apply apply) {
      Operator.Family family = apply.operator().family();
      families.add(family);
      int more = LEADING.contains(family) ? 10 : 5;
      int rank = rank(family) + (isWeighted(apply, weighing) ? more : 0);
      if (rank > leadingRank) {
        leading = family;
        leadingRank = rank;
      }
      apply.arguments().forEach(ref -> picks(ref, found));
      Along.whole(apply).forEach(axis -> found.add(new Across(axis, Optional.empty())));
    }
  }

  /** Whether training may change weights here. */
  boolean trained() {
    return weights.contains(Definition.Weight.Kind.TRAINED)
        || weights.contains(Definition.Weight.Kind.STORED);
  }

  private static void picks(Ref ref, Set<Across> found) {
    ref.shifts().stream()
        .filter(shift -> shift.from() != Ref.From.CURRENT)
        .forEach(shift -> found.add(new Across(shift.axis(), Optional.of(shift))));
  }

  private static boolean isWeighted(Definition.Apply apply, Set<String> weights) {
    return apply.arguments().stream().anyMatch(ref -> weights.contains(ref.value()));
  }

  /** How much a family says about a block that holds it. */
  private static int rank(Operator.Family family) {
    return switch (family) {
      case FOREIGN -> 0;
      case ARRANGEMENT, GRADIENT -> 1;
      case ARITHMETIC -> 2;
      case ACTIVATION, LOSS -> 3;
      case REDUCTION -> 4;
      case POOLING -> 5;
      case LOOKUP, SAMPLING -> 6;
      case NORMALISATION -> 7;
      case PRODUCT -> 8;
      case CONVOLUTION, SPIKING -> 9;
    };
  }
}
