package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.model.Definition;
import org.archigram.model.Initialiser;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.equation.Notation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.problem.Place;

/** Says which weights of a node are never trained, and how their numbers come about. */
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

  /** More lines than this would be more than the box itself. */
  private static final int MOST = 4;

  /** Letters that a line may have. */
  private static final int LINE = 30;

  private static final Caption AT_RANDOM = Caption.words("at random");

  private FixedWeights() {}

  /**
   * How the numbers of weights come about.
   *
   * @param random whether each start draws others
   * @param steps as they are written; none where nothing is
   */
  record How(boolean random, List<Initialiser.Step> steps) {
    static How of(Value value, Type type) {
      List<Initialiser.Step> steps =
          value.definition() instanceof Definition.Weight weight
              ? weight.initialiser().map(Initialiser::steps).orElse(List.of())
              : List.of();
      boolean random =
          steps.isEmpty()
              ? type.shape().ranked() && type.shape().rank() > 1
              : steps.stream().anyMatch(step -> !CERTAIN.contains(step.name()));
      return new How(random, steps);
    }

    private boolean isUntold() {
      return random && steps.isEmpty();
    }

    /** What is true of two weights of one name. */
    How or(How other) {
      return equals(other) ? this : new How(random || other.random, List.of());
    }

    /** {@code W ∼ 𝒰(−1, 1)}, and what is done then. */
    private List<Formula> parts(Formula names) {
      List<Formula> parts = new ArrayList<>();
      for (Initialiser.Step step : steps) {
        Formula done = Notation.step(step);
        parts.add(
            parts.isEmpty()
                ? Formula.row(names, Formula.relation("∼"), done)
                : Formula.row(Formula.upright("then "), done));
      }
      return parts;
    }
  }

  static List<Caption> lines(Collection<Atom> weights) {
    Map<String, How> fixed = new TreeMap<>();
    boolean trained = false;
    for (Atom weight : weights) {
      Value value = weight.value().orElseThrow();
      if (isFixed(value) && isWritten(value)) {
        fixed.put(weight.name, How.of(value, weight.types.values().iterator().next()));
      }
      trained |= !isFixed(value);
    }
    return lines(fixed, trained);
  }

  /** The lines for fixed weights by name, perhaps beside trained ones. */
  static List<Caption> lines(Map<String, How> fixed, boolean trained) {
    if (fixed.size() > MANY) {
      boolean random = fixed.values().stream().anyMatch(How::random);
      return random ? List.of(Caption.words("some at random")) : List.of();
    }
    List<Caption> lines = grouped(fixed, trained);
    if (lines.size() <= MOST) {
      return lines;
    }
    Map<String, How> untold = new TreeMap<>();
    fixed.forEach((name, how) -> untold.put(name, new How(how.random(), List.of())));
    return grouped(untold, trained);
  }

  /** What is alike in one line. */
  private static List<Caption> grouped(Map<String, How> fixed, boolean trained) {
    Map<How, List<Formula>> alike = new LinkedHashMap<>();
    fixed.forEach(
        (name, how) -> alike.computeIfAbsent(how, h -> new ArrayList<>()).add(Names.of(name)));
    boolean allSo =
        !trained && alike.size() == 1 && alike.keySet().stream().allMatch(How::isUntold);
    if (allSo) {
      return List.of(AT_RANDOM);
    }
    List<Caption> lines = new ArrayList<>();
    alike.forEach((how, names) -> lines.addAll(lines(how, names, trained)));
    return lines;
  }

  private static List<Caption> lines(How how, List<Formula> names, boolean trained) {
    return how.steps().isEmpty() ? word(how, names, trained) : said(how, names, trained);
  }

  private static List<Caption> word(How how, List<Formula> names, boolean trained) {
    if (!trained && !how.random()) {
      return List.of();
    }
    String word = (trained ? "fixed" : "") + (trained && how.random() ? " " : "");
    Formula what = Formula.upright(word + (how.random() ? "at random" : "") + ": ");
    return List.of(Caption.maths(Formula.row(what, Symbols.list(names))));
  }

  private static List<Caption> said(How how, List<Formula> names, boolean trained) {
    Formula listed = Symbols.list(names);
    List<Formula> parts =
        how.parts(trained ? Formula.row(Formula.upright("fixed: "), listed) : listed);
    List<Caption> lines = new ArrayList<>();
    List<Formula> line = new ArrayList<>();
    for (Formula part : parts) {
      if (!line.isEmpty() && Broken.length(Symbols.list(line)) + Broken.length(part) > LINE) {
        lines.add(Caption.maths(Symbols.list(line)));
        line.clear();
      }
      line.add(part);
    }
    lines.add(Caption.maths(Symbols.list(line)));
    return lines;
  }

  static boolean isFixed(Value value) {
    return value.definition() instanceof Definition.Weight weight && !weight.trained();
  }

  /** Files of other tools do not say how their numbers came about. */
  static boolean isWritten(Value value) {
    return !(value.place() instanceof Place.AtPath at && !at.path().isEmpty());
  }
}
