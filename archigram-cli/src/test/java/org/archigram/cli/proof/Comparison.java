package org.archigram.cli.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.cli.proof.ModelGraph.Dependency;
import org.archigram.cli.proof.ModelGraph.Start;
import org.archigram.cli.proof.ModelGraph.Step;
import org.archigram.cli.proof.Readback.Edge;
import org.archigram.cli.proof.Readback.Node;
import org.archigram.model.Operator;
import org.archigram.model.Ref;

/**
 * Compares what a picture shows with the model's quotient: its values, grouped as the nodes say.
 *
 * <p>Nothing may be lost and nothing invented, however far blocks are opened.
 */
final class Comparison {
  private final ModelGraph model;
  private final Readback drawn;
  private final List<String> faults = new ArrayList<>();
  private final Set<Edge> justified = new LinkedHashSet<>();
  private final Map<String, Set<String>> quotient = new LinkedHashMap<>();

  private Comparison(ModelGraph model, Readback drawn) {
    this.model = model;
    this.drawn = drawn;
  }

  /** Everything in which the picture is not true to the model. */
  static List<String> faults(ModelGraph model, Readback drawn) {
    Comparison comparison = new Comparison(model, drawn);
    comparison.nothingIsLost();
    comparison.everyMemberIsReal();
    model.dependencies.forEach(comparison::isDrawn);
    model.starts.forEach(comparison::isDrawn);
    comparison.nothingIsInvented();
    comparison.weightsAreTrue();
    comparison.hiddenThingsHaveBadges();
    comparison.sharingIsTrue();
    comparison.reachabilityIsKept();
    comparison.faults.addAll(Plates.faults(model, drawn));
    return comparison.faults;
  }

  private void fault(String text) {
    faults.add(text);
  }

  private void nothingIsLost() {
    for (String value : model.values) {
      int holders = drawn.holders(value).size();
      if (holders != 1) {
        fault(value + " belongs to " + holders + " nodes");
      }
    }
    for (Dependency dependency : model.dependencies) {
      String source = dependency.read().source();
      if (model.constants.contains(source) && drawn.holders(source).isEmpty()) {
        fault("the constant " + source + " belongs to no node");
      }
    }
  }

  private void everyMemberIsReal() {
    for (Node node : drawn.nodes().values()) {
      for (String member : node.members()) {
        boolean real =
            model.values.contains(member)
                || model.constants.contains(member)
                || (node.isBlock() && model.blocks.containsKey(member))
                || (isStep(node) && member.equals(node.id()));
        if (!real) {
          fault(node.id() + " stands for " + member + ", which is not in the model");
        }
      }
    }
  }

  private static boolean isStep(Node node) {
    return node.delay().isPresent() || node.kind().equals("pick");
  }

  private void isDrawn(Dependency dependency) {
    String source = dependency.read().source();
    if (model.constants.contains(dependency.reader())) {
      return; // It is only a part of what uses it.
    }
    for (Node reader : drawn.holders(dependency.reader())) {
      List<Node> holders = drawn.holders(source);
      boolean constant = model.constants.contains(source);
      if (constant && holders.contains(reader) && steps(dependency, reader, reader).isEmpty()) {
        continue;
      }
      boolean found = false;
      for (Node holder : holders) {
        found |= isDrawn(dependency, holder, reader);
      }
      if (!found) {
        fault("not drawn: " + dependency.reader() + " reads " + dependency.read());
      }
    }
  }

  private boolean isDrawn(Dependency dependency, Node holder, Node reader) {
    List<Step> steps = steps(dependency, holder, reader);
    String last = dependency.gradient() && !reader.isBlock() ? "gradient" : "data";
    quotient.computeIfAbsent(holder.id(), id -> new LinkedHashSet<>()).add(reader.id());
    if (steps.isEmpty()) {
      return holder.equals(reader) || use(holder, reader, last);
    }
    return chain(holder, steps, reader, last);
  }

  /** The steps that are written outside of closed blocks, and so must be seen. */
  private static List<Step> steps(Dependency dependency, Node holder, Node reader) {
    return dependency.read().steps().stream()
        .filter(step -> !hides(holder, step.block()) && !hides(reader, step.block()))
        .toList();
  }

  private static boolean hides(Node node, String block) {
    return node.isBlock() && !block.isEmpty() && node.holds(block);
  }

  private boolean chain(Node from, List<Step> steps, Node reader, String last) {
    if (steps.isEmpty()) {
      return from.equals(reader) || use(from, reader, last);
    }
    boolean found = false;
    for (Node mark : drawn.nodes().values()) {
      Edge edge = new Edge(from.id(), mark.id(), isKept(mark) ? "feedback" : "data");
      if (takes(mark, steps.get(0))
          && drawn.edges().contains(edge)
          && chain(mark, steps.subList(1, steps.size()), reader, last)) {
        quotient.computeIfAbsent(mark.id(), id -> new LinkedHashSet<>()).add(reader.id());
        found |= use(edge);
      }
    }
    return found;
  }

  private static boolean takes(Node mark, Step step) {
    if (step.from() == Ref.From.CURRENT) {
      return mark.delay().equals(Optional.of(step.axis() + " " + step.offset()));
    }
    String name = " " + step.from() + step.axis() + step.offset();
    return mark.kind().equals("pick") && mark.members().stream().anyMatch(m -> m.endsWith(name));
  }

  /** Data of all steps of an axis has lines of its own. */
  private boolean use(Node from, Node to, String kind) {
    boolean plain = use(new Edge(from.id(), to.id(), kind));
    return kind.equals("data") && use(new Edge(from.id(), to.id(), "across")) || plain;
  }

  /** Whether it is fed by what is kept, against the flow; a mere shift is not. */
  private static boolean isKept(Node mark) {
    return mark.kind().equals("delay") || mark.kind().equals("memory");
  }

  private boolean use(Edge edge) {
    boolean isDrawn = drawn.edges().contains(edge);
    if (isDrawn) {
      justified.add(edge);
    }
    return isDrawn;
  }

  private void isDrawn(Start start) {
    for (Node holder : drawn.holders(start.delayed().source())) {
      if (hides(holder, start.block())) {
        continue;
      }
      for (Node mark : drawn.nodes().values()) {
        boolean delays =
            mark.delay().filter(delay -> along(delay, start)).isPresent()
                && drawn.draws(holder.id(), mark.id(), isKept(mark) ? "feedback" : "data");
        boolean same =
            holder.isBlock()
                || mark.members().stream()
                    .anyMatch(member -> member.startsWith(start.delayed().source() + " "));
        if (delays && same && !isStarted(start, mark)) {
          fault("not drawn: " + mark.id() + " starts with " + start.initial());
        }
      }
    }
  }

  private boolean isStarted(Start start, Node mark) {
    boolean found = false;
    for (Node initial : drawn.holders(start.initial().source())) {
      quotient.computeIfAbsent(initial.id(), id -> new LinkedHashSet<>()).add(mark.id());
      found |= chain(initial, start.initial().steps(), mark, "initial");
    }
    return found;
  }

  private static boolean along(String delay, Start start) {
    String[] parts = delay.split(" ");
    return parts[0].equals(start.axis()) && (Integer.parseInt(parts[1]) < 0) == start.before();
  }

  private void nothingIsInvented() {
    for (Edge edge : drawn.edges()) {
      if (!justified.contains(edge)) {
        fault("invented: " + edge);
      }
    }
    drawn.repeated().forEach(line -> fault("drawn twice: " + line));
  }

  private void weightsAreTrue() {
    for (Node node : drawn.nodes().values()) {
      boolean trained = model.trained.keySet().stream().anyMatch(node::holds);
      boolean fixed = model.fixed.keySet().stream().anyMatch(node::holds);
      String weights = trained ? fixed ? "mixed" : "trained" : fixed ? "fixed" : "none";
      if (!weights.equals(node.weights())) {
        fault(node.id() + " has " + weights + " weights, and is drawn with " + node.weights());
      }
    }
  }

  private void hiddenThingsHaveBadges() {
    for (Node node : drawn.nodes().values()) {
      if (node.isBlock()) {
        boolean hidden = model.dependencies.stream().anyMatch(d -> hidesDelay(node, d));
        boolean said = node.badges().stream().anyMatch(b -> b.matches("(loop|shift):.*"));
        if (hidden && !said) {
          fault(node.id() + " hides a delay and has no badge for it");
        }
        badge(node, "random", hides(node, Operator.Family.SAMPLING));
        badge(node, "spikes", hides(node, Operator.Family.SPIKING));
        badge(node, "gradient", hides(node, Operator.Family.GRADIENT));
      }
    }
  }

  private static boolean hidesDelay(Node node, Dependency dependency) {
    return dependency.read().steps().stream()
        .anyMatch(step -> step.from() == Ref.From.CURRENT && hides(node, step.block()));
  }

  private boolean hides(Node node, Operator.Family family) {
    return model.operators.entrySet().stream()
        .anyMatch(e -> e.getValue().family() == family && node.holds(e.getKey()));
  }

  private void badge(Node node, String badge, boolean needed) {
    boolean there =
        node.badges().stream().anyMatch(b -> b.equals(badge) || b.startsWith(badge + ":"));
    if (there != needed) {
      fault(node.id() + (needed ? " needs" : " must not have") + " the badge " + badge);
    }
  }

  /** Two places have a letter in common just where they have weights in common. */
  private void sharingIsTrue() {
    Map<String, Set<String>> owned = new LinkedHashMap<>();
    Map<String, Set<String>> letters = new LinkedHashMap<>();
    for (Node node : drawn.nodes().values()) {
      owned.put(node.id(), owned(node));
      letters.put(node.id(), new TreeSet<>(node.letters()));
    }
    drawn
        .regions()
        .forEach(
            (id, region) -> {
              for (Node node : drawn.nodes().values()) {
                if (region.badges().stream().anyMatch(b -> b.startsWith("shared:"))
                    && within(node, id)) {
                  letters.get(node.id()).addAll(region.badges());
                }
              }
            });
    List<Node> nodes = List.copyOf(drawn.nodes().values());
    for (int i = 0; i < nodes.size(); i++) {
      for (Node other : nodes.subList(i + 1, nodes.size())) {
        boolean shares = meet(owned, nodes.get(i).id(), other.id());
        if (shares && !meet(letters, nodes.get(i).id(), other.id())) {
          fault(nodes.get(i).id() + " shares weights with " + other.id() + " and does not say so");
        }
        if (!shares && meetOwn(nodes.get(i), other)) {
          fault(nodes.get(i).id() + " shares no weights with " + other.id() + ", yet a letter");
        }
      }
    }
  }

  private static boolean meetOwn(Node one, Node other) {
    return one.letters().stream().anyMatch(other.letters()::contains);
  }

  private static boolean within(Node node, String region) {
    return node.id().startsWith(region + ".");
  }

  private static boolean meet(Map<String, Set<String>> sets, String one, String other) {
    return sets.get(one).stream().anyMatch(sets.get(other)::contains);
  }

  private Set<String> owned(Node node) {
    Set<String> owned = new LinkedHashSet<>();
    model.trained.forEach((path, name) -> note(node, path, name, owned));
    model.fixed.forEach((path, name) -> note(node, path, name, owned));
    return owned;
  }

  private static void note(Node node, String path, String name, Set<String> owned) {
    if (node.holds(path)) {
      owned.add(name);
    }
  }

  /** What is reached in the model is reached in the picture, and no more than the quotient says. */
  private void reachabilityIsKept() {
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    drawn
        .edges()
        .forEach(e -> lines.computeIfAbsent(e.from(), f -> new LinkedHashSet<>()).add(e.to()));
    Map<String, Set<String>> readers = new LinkedHashMap<>();
    for (Dependency d : model.dependencies) {
      readers.computeIfAbsent(d.read().source(), s -> new LinkedHashSet<>()).add(d.reader());
    }
    for (Node node : drawn.nodes().values()) {
      Set<String> seen = reached(List.of(node.id()), lines);
      Set<String> members = new LinkedHashSet<>(model.values);
      members.removeIf(value -> !node.holds(value));
      for (String value : reached(members, readers)) {
        for (Node holder : model.values.contains(value) ? drawn.holders(value) : List.<Node>of()) {
          if (!seen.contains(holder.id()) && !holder.equals(node)) {
            fault(node.id() + " reaches " + holder.id() + " in the model, not in the picture");
          }
        }
      }
      if (!isStep(node)) {
        Set<String> allowed = reached(List.of(node.id()), quotient);
        seen.removeIf(allowed::contains);
        drawn.nodes().values().stream()
            .filter(Comparison::isStep)
            .forEach(step -> seen.remove(step.id()));
        seen.forEach(id -> fault(node.id() + " reaches " + id + " in the picture only"));
      }
    }
  }

  /** What is reached by one or more steps. */
  private static Set<String> reached(Iterable<String> starts, Map<String, Set<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    starts.forEach(open::add);
    while (!open.isEmpty()) {
      for (String id : next.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(id)) {
          open.add(id);
        }
      }
    }
    return reached;
  }
}
