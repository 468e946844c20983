package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.archigram.diagram.equation.EquationSheet.Line;
import org.archigram.diagram.equation.EquationSheet.Section;
import org.archigram.diagram.equation.EquationSheet.Weights;
import org.archigram.diagram.equation.Sections.Draft;
import org.archigram.model.equation.Equation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Writes blocks once whose equations differ in numbers only.
 *
 * <p>Before: several drafts of one block. After: one section, in which the name of a parameter
 * stands where that is the number, and another letter where it was computed.
 */
final class Merging {
  private final List<Draft> drafts;
  private final Map<List<Formula>, Formula> letters = new LinkedHashMap<>();
  private final Set<Formula> parameters = new LinkedHashSet<>();
  private boolean differs;

  private Merging(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** The sections of drafts of the same name. */
  static List<Section> of(List<Draft> drafts) {
    List<Section> plain = drafts.stream().map(Draft::section).toList();
    if (drafts.size() == 1) {
      return plain;
    }
    Merging merging = new Merging(drafts);
    Optional<Section> merged = merging.merged(plain);
    return merged.isPresent() ? List.of(merged.get()) : merging.told(plain);
  }

  /** Sections of one name, with the parameters by which their blocks differ. */
  private List<Section> told(List<Section> plain) {
    List<Section> told = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      List<Formula> settings = new ArrayList<>();
      for (String name : drafts.get(i).block().parameters().keySet()) {
        Optional<String> own = drafts.get(i).parameter(name);
        boolean alike = drafts.stream().allMatch(draft -> draft.parameter(name).equals(own));
        own.filter(value -> !alike)
            .map(value -> Formula.row(Names.of(name), Formula.relation("="), number(value)))
            .ifPresent(settings::add);
      }
      Section section = plain.get(i);
      told.add(
          new Section(
              section.title(), settings, section.lines(), section.ranges(), section.weights()));
    }
    return told;
  }

  private Optional<Section> merged(List<Section> plain) {
    Section first = plain.get(0);
    boolean alike =
        plain.stream()
            .allMatch(
                other ->
                    other.lines().size() == first.lines().size()
                        && other.ranges().size() == first.ranges().size()
                        && other.weights().size() == first.weights().size());
    if (!alike) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < first.lines().size(); i++) {
      int at = i;
      Equation equation = first.lines().get(i).equation();
      Formula left = one(plain, section -> section.lines().get(at).equation().left());
      Formula right = one(plain, section -> section.lines().get(at).equation().right());
      lines.add(first.lines().get(i).with(equation.with(left, right)));
    }
    List<Weights> weights = new ArrayList<>();
    for (int i = 0; i < first.weights().size(); i++) {
      int at = i;
      Set<Formula> shapes = new LinkedHashSet<>();
      plain.forEach(section -> shapes.addAll(section.weights().get(at).shapes()));
      Formula none = new Formula.Row(List.of());
      Formula note = one(plain, section -> section.weights().get(at).note().orElse(none));
      weights.add(
          new Weights(
              one(plain, section -> section.weights().get(at).names()),
              List.copyOf(shapes),
              Optional.of(note).filter(said -> !said.equals(none))));
    }
    List<Formula> ranges = new ArrayList<>();
    for (int i = 0; i < first.ranges().size(); i++) {
      int at = i;
      Formula range = one(plain, section -> section.ranges().get(at));
      ranges.addAll(parameters.contains(range) ? List.of() : List.of(range));
    }
    letters.forEach((values, letter) -> ranges.add(values(letter, values)));
    return differs
        ? Optional.empty()
        : Optional.of(new Section(first.title(), List.copyOf(parameters), lines, ranges, weights));
  }

  private static Formula values(Formula letter, List<Formula> values) {
    Formula list = WeightList.joined(values, ",");
    return Formula.row(
        letter, Formula.relation("="), list, Formula.upright(" in the order of use"));
  }

  private Formula one(List<Section> sections, Function<Section, Formula> part) {
    return one(sections.stream().map(part).toList());
  }

  /** One formula for several that differ in numbers. */
  private Formula one(List<Formula> all) {
    Formula first = all.get(0);
    if (all.stream().allMatch(first::equals)) {
      return first;
    }
    if (all.stream().allMatch(Merging::isNumber)) {
      return letter(all);
    }
    List<List<Formula>> parts = all.stream().map(Merging::parts).toList();
    boolean alike =
        all.stream().allMatch(other -> frame(other).equals(frame(first)))
            && parts.stream().allMatch(some -> some.size() == parts.get(0).size())
            && !parts.get(0).isEmpty();
    if (!alike) {
      differs = true;
      return first;
    }
    List<Formula> merged = new ArrayList<>();
    for (int i = 0; i < parts.get(0).size(); i++) {
      int at = i;
      merged.add(one(parts.stream().map(some -> some.get(at)).toList()));
    }
    return rebuilt(first, merged);
  }

  /** A parameter that has these values, or a letter of their own. */
  private Formula letter(List<Formula> values) {
    for (String name : drafts.get(0).block().parameters().keySet()) {
      List<Formula> given =
          drafts.stream()
              .map(draft -> draft.block().parameters().get(name))
              .map(Merging::number)
              .toList();
      if (given.equals(values)) {
        Formula parameter = Names.of(name);
        parameters.add(parameter);
        return parameter;
      }
    }
    return letters.computeIfAbsent(values, v -> Names.of("c_" + (letters.size() + 1)));
  }

  private static Formula number(String text) {
    try {
      return Names.number(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Names.size(text);
    }
  }

  private static boolean isNumber(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      return !symbol.text().isEmpty() && Character.isDigit(symbol.text().charAt(0));
    }
    if (formula instanceof Formula.Scripts power) {
      return isNumber(power.base()) && power.above().filter(Merging::isNumber).isPresent();
    }
    return formula instanceof Formula.Row row
        && !row.parts().isEmpty()
        && row.parts().stream().allMatch(part -> isNumber(part) || isSign(part));
  }

  private static boolean isSign(Formula part) {
    return part instanceof Formula.Sign sign
        && (sign.kind() == Formula.Kind.PREFIX || sign.text().equals("·"));
  }

  /** What two formulas must have in common to be one. */
  private static String frame(Formula formula) {
    if (formula instanceof Formula.Fenced fenced) {
      return fenced.open() + fenced.close();
    }
    if (formula instanceof Formula.Scripts scripts) {
      return "scripts " + scripts.below().isPresent() + scripts.above().isPresent();
    }
    return formula.getClass().getSimpleName();
  }

  private static List<Formula> parts(Formula formula) {
    List<Formula> parts = new ArrayList<>();
    if (formula instanceof Formula.Row row) {
      parts.addAll(row.parts());
    } else if (formula instanceof Formula.Scripts scripts) {
      parts.add(scripts.base());
      scripts.below().ifPresent(parts::add);
      scripts.above().ifPresent(parts::add);
    } else if (formula instanceof Formula.Fraction fraction) {
      parts.addAll(List.of(fraction.above(), fraction.below()));
    } else if (formula instanceof Formula.Root root) {
      parts.add(root.body());
    } else if (formula instanceof Formula.Fenced fenced) {
      parts.add(fenced.body());
    }
    return parts;
  }

  private static Formula rebuilt(Formula like, List<Formula> parts) {
    if (like instanceof Formula.Row) {
      boolean itself = parts.size() == 3 && parts.get(0).equals(parts.get(2));
      return itself && parts.get(1).equals(Formula.relation("="))
          ? parts.get(0)
          : new Formula.Row(parts);
    }
    if (like instanceof Formula.Scripts scripts) {
      boolean below = scripts.below().isPresent();
      return new Formula.Scripts(
          parts.get(0),
          scripts.below().map(old -> parts.get(1)),
          scripts.above().map(old -> parts.get(below ? 2 : 1)));
    }
    if (like instanceof Formula.Fraction) {
      return new Formula.Fraction(parts.get(0), parts.get(1));
    }
    return like instanceof Formula.Fenced fenced
        ? new Formula.Fenced(fenced.open(), parts.get(0), fenced.close())
        : new Formula.Root(parts.get(0));
  }
}
