package org.archigram.diagram.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Node.Kind;
import org.archigram.model.formula.Formula;

/**
 * Folds runs of boxes into one box each, where there are more than anybody can follow.
 *
 * <p>Boxes are taken in an order in which each stands behind what it reads, along chains. A run is
 * a stretch of boxes that say the same, or, if these are too many, a stretch of equal length. Each
 * says of how many boxes it is made.
 */
final class Folding {
  /** More boxes and lines together are no picture that a person can read. */
  private static final int MOST = 5000;

  /** Nor are these many lines, where there are so many more than boxes. */
  private static final int THICKET = 400;

  private static final int LINES_EACH = 4;

  /** The boxes that one region is folded into, and those that it may have without being folded. */
  private static final int RUNS = 12;

  private final View view;
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, List<String>> next = new HashMap<>();
  private final Set<String> circles = new LinkedHashSet<>();

  private Folding(View view) {
    this.view = view;
    for (Link link : view.links()) {
      next.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link.to());
    }
  }

  /** The same picture, folded if it is too large to be read. */
  static View of(View view) {
    int boxes = view.root().allNodes().size();
    int lines = view.links().size();
    boolean dense = lines > THICKET && lines > LINES_EACH * boxes;
    return dense || boxes + lines > MOST ? new Folding(view).folded() : view;
  }

  private View folded() {
    Region root = region(view.root());
    List<Link> links = links();
    return view.with(circles.isEmpty() ? root : marked(root), links);
  }

  private Region region(Region region) {
    List<Node> nodes = new ArrayList<>(region.nodes());
    List<Region> regions = new ArrayList<>();
    for (Region inner : region.regions()) {
      if (region.regions().size() > RUNS && !inner.allNodes().isEmpty()) {
        nodes.add(run(inner.allNodes()));
      } else {
        regions.add(region(inner));
      }
    }
    return region.with(nodes.size() > RUNS ? runs(nodes) : nodes, regions);
  }

  /** Inputs, outputs and operations stay apart. */
  private List<Node> runs(List<Node> nodes) {
    Map<Boolean, Map<Kind, List<Node>>> parts = new LinkedHashMap<>();
    List<Node> operations = new ArrayList<>();
    for (Node node : ordered(nodes)) {
      switch (node.kind()) {
        case INPUT, TARGET, OUTPUT, WEIGHT, CONSTANT ->
            parts
                .computeIfAbsent(node.kind() == Kind.OUTPUT, out -> new LinkedHashMap<>())
                .computeIfAbsent(node.kind(), kind -> new ArrayList<>())
                .add(node);
        case LAYER,
            OPERATION,
            POINT,
            BLOCK,
            DELAY,
            SHIFT,
            MEMORY,
            PICK,
            ALL,
            SAMPLE,
            SPIKE,
            GRADIENT,
            LOSS,
            RULE ->
            operations.add(node);
      }
    }
    List<Node> all = new ArrayList<>();
    parts.getOrDefault(false, Map.of()).values().forEach(part -> all.addAll(few(part)));
    cut(operations).forEach(part -> all.add(run(part)));
    parts.getOrDefault(true, Map.of()).values().forEach(part -> all.addAll(few(part)));
    return all;
  }

  private List<Node> few(List<Node> part) {
    return part.size() > RUNS ? List.of(run(part)) : part;
  }

  /** Stretches that say the same; where these are too many, stretches of equal length. */
  private static List<List<Node>> cut(List<Node> nodes) {
    List<List<Node>> same = new ArrayList<>();
    for (Node node : nodes) {
      List<Node> last = same.isEmpty() ? List.of() : same.get(same.size() - 1);
      if (last.isEmpty() || !last.get(0).title().equals(node.title())) {
        last = new ArrayList<>();
        same.add(last);
      }
      last.add(node);
    }
    if (same.size() <= RUNS) {
      return same;
    }
    List<List<Node>> equal = new ArrayList<>();
    int length = (nodes.size() + RUNS - 1) / RUNS;
    for (int from = 0; from < nodes.size(); from += length) {
      equal.add(nodes.subList(from, Math.min(nodes.size(), from + length)));
    }
    return equal;
  }

  /** Each behind all that it reads, if it can be; a chain is followed to its end. */
  private List<Node> ordered(List<Node> nodes) {
    Map<String, Node> byId = new LinkedHashMap<>();
    nodes.forEach(node -> byId.put(node.id(), node));
    Map<String, Integer> waits = new HashMap<>();
    for (Link link : view.links()) {
      if (byId.containsKey(link.from()) && byId.containsKey(link.to()) && isForward(link)) {
        waits.merge(link.to(), 1, Integer::sum);
      }
    }
    Set<String> done = new LinkedHashSet<>();
    Deque<String> ready = new ArrayDeque<>();
    byId.keySet().stream().filter(id -> !waits.containsKey(id)).forEach(ready::add);
    while (!ready.isEmpty()) {
      String id = ready.pop();
      if (done.add(id)) {
        next.getOrDefault(id, List.of()).stream()
            .filter(to -> waits.containsKey(to) && waits.merge(to, -1, Integer::sum) == 0)
            .forEach(ready::push);
      }
    }
    done.addAll(byId.keySet());
    return done.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
  }

  private static boolean isForward(Link link) {
    return switch (link.kind()) {
      case DATA, ACROSS, INITIAL, CARRIED, RULE -> true;
      case FEEDBACK, GRADIENT, BACKWARD, SCORE, FOUND -> false;
    };
  }

  private Node run(List<Node> nodes) {
    Node first = nodes.get(0);
    if (nodes.size() == 1) {
      return first;
    }
    Node last = nodes.get(nodes.size() - 1);
    String id = first.id() + " … " + last.id();
    Set<Node.Weights> weights = new LinkedHashSet<>();
    List<String> members = new ArrayList<>();
    for (Node node : nodes) {
      folded.put(node.id(), id);
      members.addAll(node.members());
      if (node.weights() != Node.Weights.NONE) {
        weights.add(node.weights());
      }
    }
    Said said = said(nodes);
    return new Node(
        id,
        kind(first),
        first.family(),
        "",
        said.title(),
        said.lines(),
        new Node.Result(last.result().name(), last.result().shape(), List.of()),
        Node.Weights.of(weights),
        List.of(),
        Optional.empty(),
        members,
        nodes.size() + " boxes that are folded into one");
  }

  private static Kind kind(Node first) {
    return switch (first.kind()) {
      case INPUT, TARGET, OUTPUT, WEIGHT, CONSTANT -> first.kind();
      case LAYER,
          OPERATION,
          POINT,
          BLOCK,
          DELAY,
          SHIFT,
          MEMORY,
          PICK,
          ALL,
          SAMPLE,
          SPIKE,
          GRADIENT,
          LOSS,
          RULE ->
          Kind.BLOCK;
    };
  }

  private static Said said(List<Node> nodes) {
    Map<Caption, Integer> counts = new LinkedHashMap<>();
    nodes.forEach(node -> counts.merge(node.title(), 1, Integer::sum));
    List<Caption> most =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(Comparator.comparing(entry -> -entry.getValue()))
            .limit(3)
            .map(entry -> times(entry.getValue(), entry.getKey()))
            .toList();
    Caption title =
        counts.size() == 1 ? most.get(0) : Caption.words(nodes.size() + " " + what(nodes));
    return new Said(title, counts.size() == 1 ? List.of() : most).with(names(nodes));
  }

  private static String what(List<Node> nodes) {
    return switch (nodes.get(0).kind()) {
      case INPUT -> "inputs";
      case TARGET -> "targets";
      case OUTPUT -> "outputs";
      case WEIGHT -> "weights";
      case CONSTANT -> "numbers";
      case LAYER,
          OPERATION,
          POINT,
          BLOCK,
          DELAY,
          SHIFT,
          MEMORY,
          PICK,
          ALL,
          SAMPLE,
          SPIKE,
          GRADIENT,
          LOSS,
          RULE ->
          "operations";
    };
  }

  private static Caption times(int count, Caption what) {
    String times = count + " × ";
    return what instanceof Caption.Maths maths
        ? Caption.maths(Formula.row(Formula.upright(times), maths.formula()))
        : Caption.words(times + ((Caption.Words) what).text());
  }

  /** What the first and the last of a run are called: the ends of a list. */
  private static List<Caption> names(List<Node> nodes) {
    Optional<Caption> first = name(nodes.get(0));
    Optional<Caption> last = name(nodes.get(nodes.size() - 1));
    return first.isPresent() && last.isPresent()
        ? List.of(first.get(), Caption.words("…"), last.get())
        : List.of();
  }

  private static Optional<Caption> name(Node node) {
    return switch (node.kind()) {
      case INPUT, TARGET, OUTPUT, WEIGHT -> Optional.of(node.title());
      default -> node.result().name();
    };
  }

  /** The lines between the boxes that are left, each once. */
  private List<Link> links() {
    Map<List<Object>, Link> links = new LinkedHashMap<>();
    for (Link link : view.links()) {
      String from = folded.getOrDefault(link.from(), link.from());
      String to = folded.getOrDefault(link.to(), link.to());
      boolean whole = from.equals(link.from()) && to.equals(link.to());
      if (!from.equals(to) || whole) {
        Link plain = new Link(from, to, link.kind(), Optional.empty());
        links.putIfAbsent(
            List.of(from, to, link.kind(), whole ? link.port() : 0), whole ? link : plain);
      } else if (link.kind() == Link.Kind.FEEDBACK) {
        circles.add(from);
      }
    }
    return List.copyOf(links.values());
  }

  /** The same with a mark on each box that a recurrence was folded into. */
  private Region marked(Region region) {
    Node.Badge loop = new Node.Badge(Node.Mark.LOOP, Caption.words(""));
    return region.with(
        region.nodes().stream()
            .map(node -> circles.contains(node.id()) ? node.withBadge(loop) : node)
            .toList(),
        region.regions().stream().map(this::marked).toList());
  }
}
