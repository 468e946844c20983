package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.cli.proof.Readback.Box;
import org.archigram.cli.proof.Readback.Node;
import org.archigram.cli.proof.Readback.Region;

/**
 * Compares the plates around a node, as they are drawn, with the axes of its values.
 *
 * <p>A value with an axis stands in a plate of that axis. A plate holds what has its axis; only the
 * inside of an opened block may hold less, since the block as a whole is repeated. A loss, which
 * says in its formula what it sums up, stands where its result does.
 */
final class Plates {
  private final ModelGraph model;
  private final Readback drawn;

  private Plates(ModelGraph model, Readback drawn) {
    this.model = model;
    this.drawn = drawn;
  }

  static List<String> faults(ModelGraph model, Readback drawn) {
    Plates plates = new Plates(model, drawn);
    List<String> faults = new ArrayList<>();
    for (Node node : drawn.nodes().values()) {
      boolean step = node.delay().isPresent() || node.kind().equals("pick");
      if (!step && !node.isBlock()) {
        faults.addAll(plates.faults(node));
      }
    }
    return faults;
  }

  private List<String> faults(Node node) {
    Set<String> axes = new LinkedHashSet<>();
    node.members().stream()
        .filter(model.values::contains)
        .filter(value -> !node.kind().equals("loss") || isResult(node, value))
        .forEach(value -> axes.addAll(model.axes.getOrDefault(value, Set.of())));
    boolean known = node.members().stream().anyMatch(model.axes::containsKey);
    Set<String> around = new LinkedHashSet<>();
    Set<String> nearest = new LinkedHashSet<>();
    Optional<Box> frame = frame(node);
    for (Region region : drawn.regions().values()) {
      if (region.kind().equals("plate") && region.box().holds(node.box())) {
        around.add(region.axis());
        if (frame.isEmpty() || frame.get().holds(region.box())) {
          nearest.add(region.axis());
        }
      }
    }
    List<String> faults = new ArrayList<>();
    axes.stream()
        .filter(axis -> !around.contains(axis))
        .forEach(axis -> faults.add(node.id() + " has axis " + axis + " but no plate of it"));
    nearest.stream()
        .filter(axis -> known && !axes.contains(axis))
        .forEach(axis -> faults.add(node.id() + " is in a plate of " + axis + " without need"));
    return faults;
  }

  private static boolean isResult(Node node, String value) {
    return value.equals(node.id()) || node.id().equals("loss " + value);
  }

  /** The smallest opened block or stack around a node. */
  private Optional<Box> frame(Node node) {
    return drawn.regions().values().stream()
        .filter(region -> !region.kind().equals("plate"))
        .map(Region::box)
        .filter(box -> box.holds(node.box()))
        .reduce((a, b) -> a.holds(b) ? b : a);
  }
}
