package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Types;

/** Draws the first steps of each recurrent axis side by side, then the last one. */
public final class Unrolled {
  private final Architecture architecture;
  private final Types types;
  private final Handed handed;
  private final Recurrence recurrence;

  private Unrolled(Architecture architecture, Types types) {
    this.architecture = architecture;
    this.types = types;
    this.handed = new Handed(types.root());
    this.recurrence = Recurrence.of(architecture);
  }

  /** The unrolled view; empty where nothing is handed from step to step. */
  public static Optional<View> of(Architecture architecture, Types types, ViewOptions options) {
    return new Unrolled(architecture, types).view(options);
  }

  private Optional<View> view(ViewOptions options) {
    View folded = opened(options);
    Set<String> axes = axes(folded.root());
    if (axes.isEmpty()) {
      return Optional.empty();
    }
    View view = new Objectives(folded, types.root(), axes).gathered();
    for (String axis : axes) {
      for (Region plate : plates(view.root(), axis)) {
        view = Condensed.of(view, plate, handed);
      }
      view = new Unrolling(view, plates(view.root(), axis), handed).view();
    }
    return Optional.of(view);
  }

  /** The view in which no closed block reads steps before its own and behind it. */
  private View opened(ViewOptions options) {
    Set<String> open = new LinkedHashSet<>(options.open());
    while (true) {
      View view =
          View.of(
              architecture,
              types,
              new ViewOptions(options.kind(), options.depth(), open, options.extras()));
      List<String> both =
          view.root().allNodes().stream()
              .filter(node -> node.kind() == Node.Kind.BLOCK && handed.runsBothWays(node.id()))
              .map(Node::operation)
              .toList();
      if (!open.addAll(both)) {
        return view;
      }
    }
  }

  /** The axes along which the outermost plates are recurrent. */
  private Set<String> axes(Region region) {
    Set<String> axes = new LinkedHashSet<>();
    for (Region inner : region.regions()) {
      Optional<String> recurrent = inner.axis().filter(axis -> recurs(inner, axis));
      recurrent.ifPresentOrElse(axes::add, () -> axes.addAll(axes(inner)));
    }
    return axes;
  }

  private boolean recurs(Region plate, String axis) {
    return plate.kind() == Region.Kind.PLATE
        && recurrence.axes().containsKey(axis)
        && plate.allNodes().stream()
            .anyMatch(
                node ->
                    node.delay().filter(delay -> delay.axis().equals(axis)).isPresent()
                        || handed.states(node.id()).stream()
                            .anyMatch(state -> state.axis().equals(axis)));
  }

  private static List<Region> plates(Region region, String axis) {
    List<Region> plates = new ArrayList<>();
    for (Region inner : region.regions()) {
      boolean found =
          inner.kind() == Region.Kind.PLATE && inner.axis().filter(axis::equals).isPresent();
      plates.addAll(found ? List.of(inner) : plates(inner, axis));
    }
    return plates;
  }
}
