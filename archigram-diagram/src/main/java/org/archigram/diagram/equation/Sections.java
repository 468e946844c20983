package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Value;
import org.archigram.model.equation.Equation;
import org.archigram.model.equation.Equations;
import org.archigram.model.equation.Notation;
import org.archigram.model.equation.Stacked;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.formula.Tex;

/** Collects the blocks of an architecture; those with the same equations share a section. */
final class Sections {
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A section that may yet get the shapes of further instances. */
  record Draft(
      List<Block> blocks, List<Equation> equations, List<Formula> ranges, WeightList weights) {
    Block block() {
      return blocks.get(0);
    }

    /** What a parameter is in all uses, if it is the same in all. */
    Optional<String> parameter(String name) {
      List<String> values =
          blocks.stream().map(b -> b.parameters().getOrDefault(name, "")).distinct().toList();
      return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    EquationSheet.Section section() {
      return new EquationSheet.Section(title(block()), List.of(), lines(), ranges, weights.lines());
    }

    private List<EquationSheet.Line> lines() {
      Map<Block, Roles> roles = new IdentityHashMap<>();
      return equations.stream()
          .map(equation -> roles.computeIfAbsent(equation.block(), Roles::new).line(equation))
          .toList();
    }
  }

  /** {@code conv 3×3} for {@code conv_3x3}. */
  static String title(Block block) {
    return block.name().replace('_', ' ').replaceAll("(?<=\\d)x(?=\\d)", "×");
  }

  List<EquationSheet.Section> of(Typed root) {
    List<Typed> level = List.of(root);
    while (!level.isEmpty()) {
      List<Typed> inside = new ArrayList<>();
      for (Typed place : level) {
        if (add(place)) {
          inside.addAll(inside(place));
        }
      }
      level = inside;
    }
    Map<String, List<Draft>> alike = new LinkedHashMap<>();
    drafts
        .values()
        .forEach(
            draft ->
                alike.computeIfAbsent(draft.block().name(), n -> new ArrayList<>()).add(draft));
    return alike.values().stream()
        .flatMap(group -> Merging.of(group).stream())
        .filter(section -> !section.lines().isEmpty() || !section.weights().isEmpty())
        .toList();
  }

  /** The blocks that a block uses; a stack is written where it is used, so its own blocks. */
  private static List<Typed> inside(Typed typed) {
    List<Typed> places = new ArrayList<>();
    for (Call call : typed.block().calls()) {
      typed
          .find(call.id())
          .ifPresent(inner -> places.addAll(isStack(typed, call) ? inside(inner) : List.of(inner)));
    }
    return places;
  }

  private static boolean isStack(Typed typed, Call call) {
    return typed
        .instance(call.instance())
        .filter(instance -> call.level() == 0)
        .flatMap(Instance::copies)
        .isPresent();
  }

  /** Whether what is inside is to be looked at too. */
  private boolean add(Typed place) {
    Block block = place.block();
    List<Equation> equations = Equations.of(place);
    String key =
        equations.stream()
                .map(equation -> Tex.of(equation.formula()))
                .collect(Collectors.joining("\n", block.name() + "\n", WeightList.names(block)))
            + parameters(block);
    Draft draft =
        drafts.computeIfAbsent(
            key, k -> new Draft(new ArrayList<>(), equations, notes(place), new WeightList()));
    draft.blocks().add(block);
    copies(place, draft.weights(), 0);
    return draft.weights().add(place);
  }

  /** The weights of the copies of stacks belong to the block around them. */
  private static void copies(Typed place, WeightList weights, int depth) {
    for (Call call : place.block().calls()) {
      Optional<Typed> inner = place.find(call.id()).filter(found -> isStack(place, call));
      if (inner.isPresent()) {
        String letter =
            place
                .block()
                .instance(call.instance())
                .flatMap(Instance::axis)
                .orElseGet(() -> Stacked.letter(place, depth));
        weights.addCopies(inner.get(), Stacked.mark(Names.of(letter)));
        copies(inner.get(), weights, depth + 1);
      }
    }
  }

  /** The steps of the indices, the parameters that equations name, and which loss trains what. */
  private static List<Formula> notes(Typed place) {
    List<Formula> notes = new ArrayList<>(ranges(place));
    parameters(place.block()).forEach((name, number) -> notes.add(set(name, Names.number(number))));
    place.block().training().objectives().forEach(o -> notes.add(Notation.objective(o)));
    return notes;
  }

  private static Formula set(String name, Formula value) {
    return Formula.row(Names.of(name), Formula.relation("="), value);
  }

  /** The parameters in what is written of numbers, with their values. */
  private static Map<String, Double> parameters(Block block) {
    Map<String, Double> parameters = new TreeMap<>();
    block.values().stream()
        .map(Value::definition)
        .filter(Definition.Constant.class::isInstance)
        .flatMap(constant -> ((Definition.Constant) constant).named().stream())
        .forEach(named -> parameters.putAll(named.values()));
    return parameters;
  }

  /** {@code t = 1, …, T} for each index. */
  private static List<Formula> ranges(Typed place) {
    List<Formula> ranges = new ArrayList<>();
    Formula comma = new Formula.Sign(",", Formula.Kind.PUNCTUATION);
    for (Axis axis : place.block().axes()) {
      ranges.add(
          Formula.row(
              Names.of(axis.name()),
              Formula.relation("="),
              Names.number(1),
              comma,
              Formula.upright("…"),
              comma,
              Names.size(place.steps(axis.name()).toString())));
    }
    return ranges.size() < 2 ? ranges : List.of(WeightList.joined(ranges, ";"));
  }
}
