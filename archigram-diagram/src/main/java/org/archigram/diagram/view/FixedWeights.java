package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.model.Definition;
import org.archigram.model.Initialiser;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.problem.Place;

/** Says which weights of a node are never trained, and which of these are drawn at random. */
final class FixedWeights {
  /** Names of what makes the same numbers each time, or only changes those that are there. */
  private static final Set<String> CERTAIN =
      Set.of(
          "zeros",
          "ones",
          "constant",
          "identity",
          "frequencies",
          "scale",
          "spectral_radius",
          "replace_negative");

  /** More names than this say less than a word. */
  private static final int MANY = 4;

  private FixedWeights() {}

  static List<Caption> lines(Collection<Atom> weights) {
    Map<String, Boolean> fixed = new TreeMap<>();
    boolean trained = false;
    for (Atom weight : weights) {
      Value value = weight.value().orElseThrow();
      if (isFixed(value) && isWritten(value)) {
        fixed.put(weight.name, isRandom(value, weight.types.values().iterator().next()));
      }
      trained |= !isFixed(value);
    }
    return lines(fixed, trained);
  }

  /** The line for fixed weights by name, each random or not, perhaps beside trained ones. */
  static List<Caption> lines(Map<String, Boolean> fixed, boolean trained) {
    if (fixed.isEmpty()) {
      return List.of();
    }
    boolean random = fixed.containsValue(true);
    if (!trained && !fixed.containsValue(false)) {
      return List.of(Caption.words("at random"));
    }
    if (fixed.size() > MANY) {
      return random ? List.of(Caption.words("some at random")) : List.of();
    }
    List<Caption> lines = new ArrayList<>();
    for (boolean drawn : List.of(false, true)) {
      List<Formula> names =
          fixed.entrySet().stream()
              .filter(weight -> weight.getValue() == drawn)
              .map(weight -> Names.of(weight.getKey()))
              .toList();
      if (!names.isEmpty() && (trained || drawn)) {
        String word = (trained ? "fixed" : "") + (trained && drawn ? " " : "");
        Formula what = Formula.upright(word + (drawn ? "at random" : "") + ": ");
        lines.add(Caption.maths(Formula.row(what, Symbols.list(names))));
      }
    }
    return lines;
  }

  static boolean isFixed(Value value) {
    return value.definition() instanceof Definition.Weight weight && !weight.trained();
  }

  /** Files of other tools do not say how their numbers came about. */
  static boolean isWritten(Value value) {
    return !(value.place() instanceof Place.AtPath at && !at.path().isEmpty());
  }

  static boolean isRandom(Value value, Type type) {
    List<Initialiser.Step> steps =
        value.definition() instanceof Definition.Weight weight
            ? weight.initialiser().map(Initialiser::steps).orElse(List.of())
            : List.of();
    return steps.isEmpty()
        ? type.shape().ranked() && type.shape().rank() > 1
        : steps.stream().anyMatch(step -> !CERTAIN.contains(step.name()));
  }
}
