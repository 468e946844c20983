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
  VALUE(
      "trained weights as a value",
      nodes(n -> n.kind() == Node.Kind.WEIGHT && n.weights() == Node.Weights.TRAINED)),
  STORED_VALUE("weights in the file, as a value", stored()),
  FIXED_VALUE(
      "fixed weights as a value",
      nodes(n -> n.kind() == Node.Kind.WEIGHT && n.weights() == Node.Weights.FIXED)),
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
  EACH("own weights at each step of this axis", badge(Node.Mark.EACH)),
  STEP("one step", region(Region.Kind.STEP)),
  STACK("copies in a row", region(Region.Kind.STACK)),
  INSET("what is in a closed box of this name", region(Region.Kind.INSET)),
  HANDED("handed from copy to copy", badge(Node.Mark.HANDED)),
  COPIES("that many copies, own weights each", badge(Node.Mark.COPIES)),
  SHARED("same letter, same weights", badge(Node.Mark.SHARED)),
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
  SCORE("gradient of a density, past the draw", link(Link.Kind.SCORE)),
  TAUGHT("learning rule", kind(Node.Kind.RULE)),
  LESSON("what the rule looks at, and the weights it finds", link(Link.Kind.RULE)),
  TRAINED_BY("trained by this loss", badge(Node.Mark.TRAINED_BY)),
  GATE("gate", badge(Node.Mark.GATE)),
  CANDIDATE("candidate for the state", badge(Node.Mark.CANDIDATE)),
  LOSS("objective", kind(Node.Kind.LOSS));

  private final String meaning;
  private final Predicate<View> used;

  Sign(String meaning, Predicate<View> used) {
    this.meaning = meaning;
    this.used = used;
  }

  /** What the mark says in a picture: what stands in a plate or a stack decides about it. */
  String meaning(View view) {
    return switch (this) {
      case PLATE -> meaning + (isWeighted(view, Region.Kind.PLATE) ? ", same weights" : "");
      case STACK -> meaning + owner(view);
      default -> meaning;
    };
  }

  private static boolean isWeighted(View view, Region.Kind kind) {
    return regions(view.root()).stream()
        .filter(region -> region.kind() == kind)
        .flatMap(region -> region.allNodes().stream())
        .filter(node -> node.badges().stream().noneMatch(b -> b.mark() == Node.Mark.EACH))
        .anyMatch(node -> node.weights() != Node.Weights.NONE);
  }

  /** Whose the weights in stacks are: each copy's, or those of the letters at its count. */
  private static String owner(View view) {
    boolean shared = false;
    boolean own = false;
    for (Region stack : regions(view.root())) {
      if (stack.kind() == Region.Kind.STACK) {
        shared |= stack.badges().stream().anyMatch(b -> b.mark() == Node.Mark.SHARED);
        own |= owns(stack, stack.badges());
      }
    }
    return shared
        ? own ? ", own weights but for the letters there" : ", same weights: those of the letters"
        : own ? ", own weights each" : "";
  }

  private static boolean owns(Region region, List<Node.Badge> shared) {
    return region.nodes().stream()
            .filter(node -> node.weights() != Node.Weights.NONE)
            .anyMatch(node -> node.badges().stream().noneMatch(b -> isLetter(b, shared)))
        || region.regions().stream()
            .filter(inner -> inner.badges().stream().noneMatch(b -> isLetter(b, shared)))
            .anyMatch(inner -> owns(inner, shared));
  }

  private static boolean isLetter(Node.Badge badge, List<Node.Badge> shared) {
    return badge.mark() == Node.Mark.SHARED && shared.contains(badge);
  }

  boolean usedIn(View view) {
    return used.test(view);
  }

  private static Predicate<View> nodes(Predicate<Node> test) {
    return view -> view.root().allNodes().stream().anyMatch(test);
  }

  private static Predicate<View> stored() {
    return nodes(n -> n.kind() == Node.Kind.WEIGHT && n.weights() == Node.Weights.STORED);
  }

  private static Predicate<View> kind(Node.Kind kind) {
    return nodes(node -> node.kind() == kind);
  }

  private static Predicate<View> badge(Node.Mark mark) {
    return view ->
        nodes(node -> has(node.badges(), mark)).test(view)
            || regions(view.root()).stream().anyMatch(region -> has(region.badges(), mark));
  }

  private static boolean has(List<Node.Badge> badges, Node.Mark mark) {
    return badges.stream().anyMatch(badge -> badge.mark() == mark);
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
