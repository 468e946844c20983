package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/** A mark with a meaning that a legend explains. */
enum Sign {
  TRAINED("trained weights", nodes(node -> node.weights() == Node.Weights.TRAINED)),
  FIXED("fixed weights", nodes(node -> node.weights() == Node.Weights.FIXED)),
  MIXED("fixed and trained weights", nodes(node -> node.weights() == Node.Weights.MIXED)),
  PLAIN(
      "no weights",
      nodes(
          node ->
              node.weights() == Node.Weights.NONE
                  && (node.kind() == Node.Kind.OPERATION || node.kind() == Node.Kind.BLOCK))),
  POINT("element by element", kind(Node.Kind.POINT)),
  DELAY("value of another step: recurrence", kind(Node.Kind.DELAY)),
  SHIFT("value of another step, only shifted", kind(Node.Kind.SHIFT)),
  ALL(
      "all steps of an axis, or one of them",
      nodes(node -> node.kind() == Node.Kind.ALL || node.kind() == Node.Kind.PICK)),
  MEMORY("memory, kept from step to step", kind(Node.Kind.MEMORY)),
  FEEDBACK("kept for another step", link(Link.Kind.FEEDBACK)),
  INITIAL("value beyond the first or last step", link(Link.Kind.INITIAL)),
  ALL_STEPS("all steps of an axis", link(Link.Kind.ACROSS)),
  LOOP("recurrent inside", badge(Node.Mark.LOOP)),
  SHIFTED("another step is read inside, without recurrence", badge(Node.Mark.SHIFT)),
  ACROSS("reads other steps of this axis", badge(Node.Mark.ACROSS)),
  PLATE("for each step", region(Region.Kind.PLATE)),
  STEP("one step", region(Region.Kind.STEP)),
  STACK("copies in a row, own weights each", region(Region.Kind.STACK)),
  COPIES("that many copies, own weights each", badge(Node.Mark.COPIES)),
  SHARED(
      "same letter, same weights",
      view ->
          badge(Node.Mark.SHARED).test(view)
              || regions(view.root()).stream().anyMatch(r -> !r.badges().isEmpty())),
  RULE("trained by this rule", badge(Node.Mark.RULE)),
  SAMPLE("random draw", kind(Node.Kind.SAMPLE)),
  RANDOM("random draw inside", badge(Node.Mark.RANDOM)),
  SPIKE("spiking unit", kind(Node.Kind.SPIKE)),
  SPIKES("spiking units inside", badge(Node.Mark.SPIKES)),
  GRADIENT("changes the gradient only", kind(Node.Kind.GRADIENT)),
  BACKWARD("changes a gradient inside", badge(Node.Mark.GRADIENT)),
  SYNTHETIC("gradient made by a network", link(Link.Kind.GRADIENT)),
  CARRIED("handed on to another step", link(Link.Kind.CARRIED)),
  BACK("gradient of a loss", link(Link.Kind.BACKWARD)),
  TRAINED_BY("trained by this loss", badge(Node.Mark.TRAINED_BY)),
  LOSS("objective", kind(Node.Kind.LOSS));

  private final String meaning;
  private final Predicate<View> used;

  Sign(String meaning, Predicate<View> used) {
    this.meaning = meaning;
    this.used = used;
  }

  String meaning() {
    return meaning;
  }

  boolean usedIn(View view) {
    return used.test(view);
  }

  private static Predicate<View> nodes(Predicate<Node> test) {
    return view -> view.root().allNodes().stream().anyMatch(test);
  }

  private static Predicate<View> kind(Node.Kind kind) {
    return nodes(node -> node.kind() == kind);
  }

  private static Predicate<View> badge(Node.Mark mark) {
    return nodes(node -> node.badges().stream().anyMatch(badge -> badge.mark() == mark));
  }

  private static Predicate<View> link(Link.Kind kind) {
    return view -> view.links().stream().anyMatch(link -> link.kind() == kind);
  }

  private static Predicate<View> region(Region.Kind kind) {
    return view -> regions(view.root()).stream().anyMatch(region -> region.kind() == kind);
  }

  private static List<Region> regions(Region root) {
    List<Region> all = new ArrayList<>(List.of(root));
    root.regions().forEach(inner -> all.addAll(regions(inner)));
    return all;
  }
}
