package org.archigram.diagram.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.training.Wiring.Edge;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/**
 * Draws the copies of a stack one by one, where each learns in another way.
 *
 * <p>Before: a plate with one copy. After: a frame for each copy that is followed, with lines from
 * one to the next.
 */
final class Parted {
  private final View view;
  private final Wiring wiring;
  private final Map<String, List<String>> copies;
  private final Map<String, String> stacks = new LinkedHashMap<>();
  private final Map<String, Link> known = new LinkedHashMap<>();

  /**
   * Parts stacks of a view.
   *
   * @param copies the marks of the copies of each stack, by the path of its call
   */
  Parted(View view, Wiring wiring, Map<String, List<String>> copies) {
    this.view = view;
    this.wiring = wiring;
    this.copies = copies;
    note(view.root());
    view.links().forEach(link -> known.putIfAbsent(link.from() + " → " + link.to(), link));
  }

  private void note(Region region) {
    for (Region inner : region.regions()) {
      if (copies.containsKey(inner.id())) {
        inner.allNodes().forEach(node -> stacks.put(node.id(), inner.id()));
      } else {
        note(inner);
      }
    }
  }

  View view() {
    Region root = parted(view.root());
    Nodes nodes = new Nodes(view.with(root, List.of()), copies.keySet());
    Map<String, Link> links = new LinkedHashMap<>();
    for (Link link : view.links()) {
      if (!stacks.containsKey(link.from()) && !stacks.containsKey(link.to())) {
        links.putIfAbsent(link.key(), link);
      }
    }
    for (Edge edge : wiring.edges()) {
      Optional<String> from = nodes.of(edge.from());
      Optional<String> to =
          edge.to().startsWith("loss ") ? Optional.of(edge.to()) : nodes.of(edge.to());
      if (from.isPresent() && to.isPresent()) {
        connect(from.get(), to.get(), links);
      }
    }
    for (Link link : view.links()) {
      boolean hands = stacks.containsKey(link.from()) && !stacks.containsKey(link.to());
      if (hands && link.to().startsWith("output ")) {
        String stack = stacks.getOrDefault(link.from(), "");
        List<String> marks = copies.getOrDefault(stack, List.of());
        Link last =
            new Link(
                id(link.from(), stack, marks.get(marks.size() - 1)),
                link.to(),
                link.kind(),
                link.role(),
                link.port());
        links.putIfAbsent(last.key(), last);
      }
    }
    return view.with(root, List.copyOf(links.values()));
  }

  private void connect(String from, String to, Map<String, Link> links) {
    boolean touches = isCopy(from) || isCopy(to);
    if (from.equals(to) || !touches) {
      return;
    }
    Link like = known.get(Wiring.shown(from) + " → " + Wiring.shown(to));
    Link.Kind kind = like == null ? Link.Kind.DATA : like.kind();
    Optional<Caption> role = like == null ? Optional.empty() : like.role();
    Link link = new Link(from, to, kind, role);
    links.putIfAbsent(from + " → " + to + " " + kind, link);
  }

  private static boolean isCopy(String id) {
    return id.indexOf('#') >= 0;
  }

  private Region parted(Region region) {
    List<Region> regions = new ArrayList<>();
    for (Region inner : region.regions()) {
      List<String> marks = copies.getOrDefault(inner.id(), List.of());
      if (marks.isEmpty()) {
        regions.add(parted(inner));
      }
      for (String mark : marks) {
        regions.add(copy(inner, inner.id(), mark, marks));
      }
    }
    return region.with(region.nodes(), regions);
  }

  private Region copy(Region region, String stack, String mark, List<String> marks) {
    boolean outer = region.id().equals(stack);
    String all = marks.get(marks.size() - 1);
    String named = mark.equals("k") ? "copies between, each" : "copy " + mark + " of " + all;
    return new Region(
        id(region.id(), stack, mark),
        outer ? Region.Kind.FRAME : region.kind(),
        outer ? Optional.of(Caption.words(named)) : region.title(),
        outer ? Optional.empty() : region.corner(),
        region.axis(),
        region.badges().stream().filter(badge -> badge.mark() != Node.Mark.HANDED).toList(),
        region.nodes().stream().map(node -> copy(node, stack, mark)).toList(),
        region.regions().stream().map(inner -> copy(inner, stack, mark, marks)).toList());
  }

  private static Node copy(Node node, String stack, String mark) {
    return node.copied(
        id(node.id(), stack, mark),
        node.members().stream().map(member -> id(member, stack, mark)).toList(),
        node.result().named(own -> marked(own, mark)));
  }

  /** The name of a value in one copy: {@code h^{(2)}}. */
  private static Caption marked(Caption name, String mark) {
    return name instanceof Caption.Maths maths
        ? Caption.maths(Flow.inCopy(maths.formula(), mark))
        : name;
  }

  /** What is called {@code id} in a stack is called so in one of its copies. */
  private static String id(String id, String stack, String mark) {
    return id.startsWith(stack)
        ? stack + "#" + mark + id.substring(stack.length())
        : id + "#" + mark;
  }

  /** The outermost stacks of a view that have no delays, by the paths of their calls. */
  static Set<String> candidates(Region region) {
    Set<String> found = new LinkedHashSet<>();
    for (Region inner : region.regions()) {
      if (inner.kind() == Region.Kind.STACK) {
        boolean plain = inner.allNodes().stream().allMatch(node -> node.delay().isEmpty());
        if (plain) {
          found.add(inner.id());
        }
      } else {
        found.addAll(candidates(inner));
      }
    }
    return found;
  }
}
