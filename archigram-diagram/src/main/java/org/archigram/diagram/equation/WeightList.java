package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Initialiser;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.equation.Notation;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Sign;
import org.archigram.model.formula.Names;

/** The weights of a block, with their shapes in every place where the block is used. */
final class WeightList {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<Block> seen = new LinkedHashSet<>();

  /** Weights that look alike are listed together. */
  private record Entry(Set<Type> types, Optional<Formula> note, Optional<Formula> above) {}

  /** What makes two blocks of one name different even if their equations are the same. */
  static String names(Block block) {
    return block.weights().stream()
        .map(weight -> weight.id() + " " + note(block, weight).map(Plain::of).orElse(""))
        .collect(Collectors.joining(", "));
  }

  /** Adds the shapes of one use; whether this very block is new here. */
  boolean add(Typed typed) {
    add(typed, Optional.empty());
    return seen.add(typed.block());
  }

  /** Adds the weights of the body of a stack, with the mark of a copy above. */
  void addCopies(Typed typed, Formula mark) {
    add(typed, Optional.of(mark));
  }

  private void add(Typed typed, Optional<Formula> above) {
    for (Value weight : typed.block().weights()) {
      String key = weight.id() + above.map(Plain::of).orElse("");
      entries
          .computeIfAbsent(
              key, id -> new Entry(new LinkedHashSet<>(), note(typed.block(), weight), above))
          .types()
          .add(typed.type(weight.id()));
    }
  }

  List<EquationSheet.Weights> lines() {
    Map<Entry, List<String>> alike = new LinkedHashMap<>();
    entries.forEach((id, entry) -> alike.computeIfAbsent(entry, e -> new ArrayList<>()).add(id));
    List<EquationSheet.Weights> lines = new ArrayList<>();
    alike.forEach((entry, ids) -> lines.add(line(ids, entry)));
    return lines;
  }

  private static EquationSheet.Weights line(List<String> ids, Entry entry) {
    Type first = entry.types().iterator().next();
    List<Formula> axes = first.axes().stream().map(Names::of).toList();
    List<Formula> names =
        ids.stream()
            .map(id -> Names.indexed(id.replaceAll("\\^?\\(.*", ""), axes))
            .map(name -> entry.above().map(mark -> raised(name, mark)).orElse(name))
            .toList();
    List<Formula> shapes = entry.types().stream().map(WeightList::shape).distinct().toList();
    return new EquationSheet.Weights(joined(names, ","), shapes, entry.note());
  }

  private static Formula raised(Formula name, Formula mark) {
    return name instanceof Formula.Scripts scripts && scripts.above().isEmpty()
        ? new Formula.Scripts(scripts.base(), scripts.below(), Optional.of(mark))
        : name.sup(mark);
  }

  private static Formula shape(Type type) {
    if (!type.shape().ranked()) {
      return Formula.upright("…");
    }
    List<Formula> sizes =
        type.shape().head().stream().map(Size::toString).map(Names::size).toList();
    return sizes.isEmpty() ? new Formula.Row(sizes) : joined(sizes, "×");
  }

  static Formula joined(List<Formula> parts, String sign) {
    List<Formula> row = new ArrayList<>();
    for (Formula part : parts) {
      if (!row.isEmpty()) {
        row.add(",;".contains(sign) ? new Sign(sign, Kind.PUNCTUATION) : Formula.binary(sign));
      }
      row.add(part);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }

  private static Optional<Formula> note(Block block, Value weight) {
    Definition.Weight definition = (Definition.Weight) weight.definition();
    if (definition.trained()) {
      return rule(block.training(), weight.id())
          .or(() -> definition.initialiser().map(WeightList::drawn));
    }
    Formula fixed = Formula.upright("fixed");
    return Optional.of(
        definition.initialiser().map(how -> Formula.row(fixed, drawn(how))).orElse(fixed));
  }

  /** {@code ∼ 𝒰(−1, 1), then spectral radius(0.95)}. */
  private static Formula drawn(Initialiser how) {
    List<Formula> row = new ArrayList<>(List.of(Formula.relation("∼")));
    for (Initialiser.Step step : how.steps()) {
      if (row.size() > 1) {
        row.add(new Sign(",", Kind.PUNCTUATION));
        row.add(Formula.upright("then "));
      }
      row.add(Notation.step(step));
    }
    return new Formula.Row(row);
  }

  private static Optional<Formula> rule(Training training, String weight) {
    return training.rules().stream()
        .filter(rule -> rule.weights().contains(weight))
        .map(rule -> Formula.row(Formula.upright("trained by "), Notation.step(rule.rule())))
        .findFirst();
  }
}
