package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.equation.Equation;
import org.archigram.model.equation.Equations;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Tex;

/** Collects the blocks of an architecture; those with the same equations share a section. */
final class Sections {
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A section that may yet get the shapes of further instances. */
  private record Draft(String title, Block block, List<Equation> equations, WeightList weights) {
    EquationSheet.Section section(List<Draft> all) {
      Roles roles = new Roles(block);
      return new EquationSheet.Section(
          title + difference(all), equations.stream().map(roles::line).toList(), weights.lines());
    }

    /** The parameters by which a block differs from others of its name. */
    private String difference(List<Draft> all) {
      List<Draft> others = all.stream().filter(other -> other.title.equals(title)).toList();
      String differing =
          block.parameters().entrySet().stream()
              .filter(
                  given ->
                      others.stream()
                          .map(other -> other.block.parameters().get(given.getKey()))
                          .anyMatch(value -> !given.getValue().equals(value)))
              .map(given -> given.getKey() + ": " + given.getValue())
              .collect(Collectors.joining(", "));
      return differing.isEmpty() ? "" : "(" + differing + ")";
    }
  }

  List<EquationSheet.Section> of(Typed root) {
    List<Place> level = List.of(new Place(root.block().name(), root));
    while (!level.isEmpty()) {
      List<Place> inside = new ArrayList<>();
      for (Place place : level) {
        if (add(place)) {
          inside.addAll(place.inside());
        }
      }
      level = inside;
    }
    List<Draft> all = List.copyOf(drafts.values());
    return all.stream()
        .map(draft -> draft.section(all))
        .filter(section -> !section.lines().isEmpty() || !section.weights().isEmpty())
        .toList();
  }

  /** A block where it is used. */
  private record Place(String title, Typed typed) {

    List<Place> inside() {
      List<Place> places = new ArrayList<>();
      for (Call call : typed.block().calls()) {
        typed.find(call.id()).ifPresent(inner -> places.add(new Place(title(call, inner), inner)));
      }
      return places;
    }

    private String title(Call call, Typed inner) {
      Optional<Instance> instance = typed.block().instance(call.instance());
      return instance
          .flatMap(Instance::copies)
          .map(copies -> stack(instance.get(), copies))
          .orElse(inner.block().name());
    }
  }

  /** For example {@code repeat ×6 of h}. */
  private static String stack(Instance instance, Size copies) {
    int slash = instance.name().indexOf('/');
    String value = slash < 0 ? instance.name() : instance.name().substring(0, slash);
    return "repeat ×" + copies + " of " + value;
  }

  /** Whether what is inside is to be looked at too. */
  private boolean add(Place place) {
    Block block = place.typed().block();
    List<Equation> equations = Equations.of(place.typed());
    String key =
        equations.stream()
            .map(equation -> Tex.of(equation.formula()))
            .collect(Collectors.joining("\n", place.title() + "\n", WeightList.names(block)));
    Draft draft =
        drafts.computeIfAbsent(
            key, k -> new Draft(place.title(), block, equations, new WeightList()));
    return draft.weights().add(place.typed());
  }
}
