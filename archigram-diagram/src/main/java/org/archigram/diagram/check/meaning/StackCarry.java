package org.archigram.diagram.check.meaning;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.model.fact.Typed;

/** What goes on from copy to copy is said, and what the legend says of copies is true of them. */
final class StackCarry implements Rule {

  @Override
  public String id() {
    return "STK01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<DrawnRegion> stacks =
        drawing.regions().stream().filter(region -> region.kind().equals("stack")).toList();
    Stream<Finding> unsaid =
        drawing.meant().stream()
            .flatMap(root -> stacks.stream().filter(stack -> hidesHanded(root, stack)))
            .map(stack -> unsaid(stack));
    Stream<Finding> untrue =
        saysOwn(drawing) ? stacks.stream().flatMap(stack -> shared(drawing, stack)) : Stream.of();
    return Stream.concat(unsaid, untrue).toList();
  }

  private static boolean hidesHanded(Typed root, DrawnRegion stack) {
    boolean hands =
        Meant.at(root, stack.id()).flatMap(Meant::inside).stream()
            .flatMap(copy -> copy.block().outputs().stream())
            .anyMatch(output -> output.carried().isPresent());
    return hands && stack.badges().stream().noneMatch(badge -> badge.startsWith("handed"));
  }

  private Finding unsaid(DrawnRegion stack) {
    String message = stack.id() + " does not say what a copy hands to the next";
    return Finding.warning(this, message, stack.id());
  }

  private static boolean saysOwn(Drawing drawing) {
    return drawing.texts().stream()
        .filter(text -> text.owner().equals("legend STACK"))
        .anyMatch(text -> text.reading().contains("own weights each"));
  }

  private Stream<Finding> shared(Drawing drawing, DrawnRegion stack) {
    String message = "the legend says that copies have weights of their own, but ";
    return drawing.nodes().stream()
        .filter(node -> node.has("shared") && stack.box().contains(node.box()))
        .map(
            node ->
                Finding.warning(this, message + node.id() + " is shared", stack.id(), node.id()));
  }
}
