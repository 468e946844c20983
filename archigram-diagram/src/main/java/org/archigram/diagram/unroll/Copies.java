package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Copies a plate for one step; weights that all steps share get a letter. */
final class Copies {
  private final Range range;
  private final Handed handed;
  private final Set<String> left;
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  /**
   * Copies of plates of {@code view}.
   *
   * @param left the nodes that are not copied
   */
  Copies(View view, Range range, Handed handed, Set<String> left) {
    this.range = range;
    this.handed = handed;
    this.left = left;
    used(view.root());
  }

  private void used(Region region) {
    region.badges().forEach(this::used);
    region.nodes().forEach(node -> node.badges().forEach(this::used));
    region.regions().forEach(this::used);
  }

  private void used(Node.Badge badge) {
    if (badge.mark() == Node.Mark.SHARED && badge.text() instanceof Caption.Words words) {
      used.add(words.text());
    }
  }

  /** One step of a plate. */
  Region of(Region plate, Position step) {
    Formula corner =
        Formula.row(Names.of(range.axis()), Formula.relation("="), range.written(step));
    return copy(plate, step, Optional.of(Caption.maths(corner)), Region.Kind.STEP);
  }

  private Region copy(Region region, Position step, Optional<Caption> corner, Region.Kind kind) {
    List<Node> nodes =
        region.nodes().stream()
            .filter(node -> !left.contains(node.id()))
            .map(node -> copy(node, step))
            .toList();
    List<Region> regions =
        region.regions().stream()
            .map(inner -> copy(inner, step, inner.corner(), inner.kind()))
            .filter(inner -> !inner.allNodes().isEmpty())
            .toList();
    return new Region(
        range.id(region.id(), step),
        kind,
        region.title(),
        corner,
        region.axis(),
        region.badges().stream().filter(badge -> badge.mark() != Node.Mark.HANDED).toList(),
        nodes,
        regions);
  }

  private Node copy(Node node, Position step) {
    Steps at = new Steps(range, step);
    Handed.Sharing sharing = handed.sharing(node.members(), range.axis());
    List<Caption> details = new ArrayList<>(node.details().stream().map(at::in).toList());
    sharing.detail().ifPresent(details::add);
    return new Node(
        range.id(node.id(), step),
        node.kind(),
        node.family(),
        node.operation(),
        at.in(node.title()),
        details,
        node.result().named(at::in),
        node.weights(),
        badges(node, sharing, step),
        node.delay(),
        members(node, sharing, step),
        node.description() + "; at step " + range.id("", step).replace(" @", ""));
  }

  /** Weights of this step alone are others than those of another step. */
  private List<String> members(Node node, Handed.Sharing sharing, Position step) {
    return node.members().stream()
        .map(
            member ->
                !sharing.shared() && !sharing.own().isEmpty()
                        || sharing.own().contains(member.substring(member.lastIndexOf('.') + 1))
                    ? range.id(member, step)
                    : member)
        .toList();
  }

  /** A letter tells that all steps have the same weights, or else only those of this step. */
  private List<Node.Badge> badges(Node node, Handed.Sharing sharing, Position step) {
    List<Node.Badge> badges = new ArrayList<>();
    boolean lettered = false;
    for (Node.Badge badge : node.badges()) {
      boolean delays = badge.mark() == Node.Mark.LOOP || badge.mark() == Node.Mark.SHIFT;
      boolean each = badge.mark() == Node.Mark.EACH && !sharing.own().isEmpty();
      if (each || delays && handed.isSeen(node.id(), range.axis())) {
        continue;
      }
      boolean letter = badge.mark() == Node.Mark.SHARED;
      lettered |= letter;
      boolean own = letter && !sharing.own().isEmpty() && !sharing.shared();
      badges.add(own ? indexed(badge, step) : badge);
    }
    if (!lettered && sharing.shared() && node.weights() != Node.Weights.NONE) {
      String letter = letters.computeIfAbsent(node.id(), id -> next());
      badges.add(new Node.Badge(Node.Mark.SHARED, Caption.words(letter)));
    }
    return badges;
  }

  private Node.Badge indexed(Node.Badge badge, Position step) {
    Formula letter =
        badge.text() instanceof Caption.Maths maths
            ? maths.formula()
            : Formula.upright(((Caption.Words) badge.text()).text());
    return new Node.Badge(badge.mark(), Caption.maths(letter.sub(range.written(step))));
  }

  private String next() {
    int index = 0;
    while (!used.add(letter(index))) {
      index++;
    }
    return letter(index);
  }

  private static String letter(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : letter + index / 26;
  }
}
