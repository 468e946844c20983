package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.model.Shape;
import org.archigram.model.fact.Typed;

/** Where a value has another shape than what it is made of, its size can be read. */
final class ShapeUnsaid implements Rule {
  private static final Set<String> MAKERS = Set.of("layer", "block", "operation", "sample");

  @Override
  public String id() {
    return "SHP01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (Typed root : drawing.meant().stream().toList()) {
      for (DrawnNode node : drawing.nodes()) {
        Optional<Shape> shape = shape(root, node).filter(s -> MAKERS.contains(node.kind()));
        if (shape.isPresent()
            && changes(drawing, root, node, shape.get())
            && !isSaid(node, shape.get())) {
          String message = node.id() + " makes " + shape.get() + ", and no size stands there";
          findings.add(Finding.warning(this, message, node.id()));
        }
      }
    }
    return findings;
  }

  private static Optional<Shape> shape(Typed root, DrawnNode node) {
    return Meant.at(root, node.id())
        .flatMap(Meant::type)
        .map(type -> type.shape())
        .filter(shape -> !shape.toString().equals("[]"));
  }

  /** Whether shapes enter, and none of them is the one that leaves. */
  private static boolean changes(Drawing drawing, Typed root, DrawnNode node, Shape shape) {
    List<Shape> entering =
        drawing.edges().stream()
            .filter(edge -> edge.to().equals(node.id()) && !edge.backward())
            .map(DrawnEdge::from)
            .flatMap(from -> drawing.node(from).stream())
            .flatMap(from -> shape(root, from).stream())
            .toList();
    return !entering.isEmpty() && !entering.contains(shape);
  }

  /** Whether each dimension that has a plain name or number stands in it or at its line. */
  private static boolean isSaid(DrawnNode node, Shape shape) {
    String said = node.texts().stream().map(DrawnText::reading).collect(Collectors.joining(" "));
    Set<String> words = Set.copyOf(Arrays.asList(said.split("[^\\p{L}\\d]+")));
    return Arrays.stream(shape.toString().split("[\\[\\], ]+"))
        .filter(size -> size.matches("[\\p{L}\\d]+"))
        .allMatch(words::contains);
  }
}
