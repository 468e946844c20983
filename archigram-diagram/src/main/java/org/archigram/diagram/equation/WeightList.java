package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
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
  private record Entry(Set<Type> types, String note) {}

  /** What makes two blocks of one name different even if their equations are the same. */
  static String names(Block block) {
    return block.weights().stream()
        .map(weight -> weight.id() + " " + note(block, weight))
        .collect(Collectors.joining(", "));
  }

  /** Adds the shapes of one use; whether this very block is new here. */
  boolean add(Typed typed) {
    for (Value weight : typed.block().weights()) {
      entries
          .computeIfAbsent(
              weight.id(), id -> new Entry(new LinkedHashSet<>(), note(typed.block(), weight)))
          .types()
          .add(typed.type(weight.id()));
    }
    return seen.add(typed.block());
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
    List<Formula> names = ids.stream().map(id -> Names.indexed(id, axes)).toList();
    List<Formula> shapes = entry.types().stream().map(WeightList::shape).distinct().toList();
    return new EquationSheet.Weights(joined(names, ","), shapes, entry.note());
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
        row.add(sign.equals(",") ? new Sign(sign, Kind.PUNCTUATION) : Formula.binary(sign));
      }
      row.add(part);
    }
    return row.size() == 1 ? row.get(0) : new Formula.Row(row);
  }

  private static String note(Block block, Value weight) {
    Definition.Weight definition = (Definition.Weight) weight.definition();
    String drawn =
        definition.initialiser().map(how -> ", drawn from " + shortened(how.toString())).orElse("");
    if (!definition.trained()) {
      return "fixed" + drawn;
    }
    return rule(block.training(), weight.id());
  }

  /** Small numbers as a person writes them: {@code 1e-6}. */
  private static String shortened(String numbers) {
    return numbers.replaceAll("(\\d)(?:\\.0)?E(-?\\d)", "$1e$2");
  }

  private static String rule(Training training, String weight) {
    return training.rules().stream()
        .filter(rule -> rule.weights().contains(weight))
        .map(rule -> "trained by " + shortened(rule.rule().toString()))
        .findFirst()
        .orElse("");
  }
}
