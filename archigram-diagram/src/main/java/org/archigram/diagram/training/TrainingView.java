package org.archigram.diagram.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.training.Backflow.Step;
import org.archigram.diagram.training.Backflow.Visit;
import org.archigram.diagram.training.Wiring.Cell;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Operator;
import org.archigram.model.fact.Types;

/**
 * Adds to a view how its network learns, as far as that is not plain backpropagation of one loss.
 *
 * <p>A gradient is drawn only where training computes it: the operators say which arguments have no
 * slope.
 */
public final class TrainingView {
  private final Block root;
  private final Wiring wiring;
  private final Objectives objectives;
  private final List<Step> steps;
  private View view;
  private Nodes nodes;

  private TrainingView(Architecture architecture, Types types, ViewOptions options) {
    this.root = architecture.root();
    this.view = View.of(architecture, types, options);
    this.wiring = new Wiring(types.root());
    this.objectives = new Objectives(root);
    Map<String, Caption> losses = new LinkedHashMap<>();
    for (Node node : view.root().allNodes()) {
      root.training().losses().stream()
          .filter(loss -> node.id().equals("loss " + loss.name()))
          .forEach(loss -> losses.put(loss.name(), node.title()));
    }
    this.steps = new Backflow(wiring, objectives, losses).useful();
    this.nodes = new Nodes(view, Set.of());
  }

  /** The view of an architecture with what trains what. */
  public static View of(Architecture architecture, Types types, ViewOptions options) {
    return new TrainingView(architecture, types, options).view();
  }

  private View view() {
    Map<String, List<String>> parted = new Copies(wiring, view).learningApart(this::lessons);
    if (!parted.isEmpty()) {
      view = new Parted(view, wiring, parted).view();
      nodes = new Nodes(view, parted.keySet());
    }
    Map<String, Set<Flow>> trained = trained();
    List<Link> links = new ArrayList<>(view.links());
    links.addAll(gradients());
    boolean plain =
        trained.values().stream().distinct().count() == 1
            && trained.values().stream().flatMap(Set::stream).noneMatch(Flow::isChanged);
    Region badged = plain ? view.root() : badged(view.root(), trained);
    Region marked = said(badged, trained, plain);
    return new Taught(nodes, new Lessons(wiring, objectives, root).all())
        .in(view.with(marked, links));
  }

  /** The flows that train the weights at a path. */
  private Map<String, Set<Flow>> lessons() {
    Map<String, Set<Flow>> lessons = new LinkedHashMap<>();
    for (Step step : steps) {
      Cell cell = wiring.cells().get(step.to().path());
      if (cell != null && objectives.trains(step.to().flow(), cell)) {
        lessons
            .computeIfAbsent(step.from().path(), path -> new LinkedHashSet<>())
            .add(step.to().flow());
      }
    }
    return lessons;
  }

  private Map<String, Set<Flow>> trained() {
    Map<String, Set<Flow>> trained = new LinkedHashMap<>();
    lessons()
        .forEach(
            (path, flows) ->
                nodes
                    .of(path)
                    .ifPresent(
                        node ->
                            trained
                                .computeIfAbsent(node, n -> new LinkedHashSet<>())
                                .addAll(flows)));
    return trained;
  }

  private Set<Link> gradients() {
    Map<Link, Set<Flow>> crossing = new LinkedHashMap<>();
    Set<Link> drawn = new LinkedHashSet<>();
    Set<Step> special = special();
    Set<Flow> all = new LinkedHashSet<>();
    for (Step step : steps) {
      if (!step.to().flow().isChanged()) {
        all.add(step.to().flow());
      }
      for (Link link : links(step)) {
        crossing.computeIfAbsent(link, l -> new LinkedHashSet<>()).add(step.to().flow());
        if (special.contains(step)) {
          drawn.add(link);
        }
      }
    }
    crossing.forEach(
        (link, flows) -> {
          if (!flows.equals(all)) {
            drawn.add(link);
          }
        });
    Set<Link> gradients = new LinkedHashSet<>();
    for (Link link : crossing.keySet()) {
      if (drawn.contains(link)) {
        Link.Kind kind = link.kind() == Link.Kind.SCORE ? Link.Kind.SCORE : Link.Kind.BACKWARD;
        gradients.add(new Link(link.to(), link.from(), kind, Optional.empty()));
      }
    }
    return gradients;
  }

  /** The links of the view against which a step goes. */
  private Set<Link> links(Step step) {
    String reader = step.from().path();
    Optional<String> to = reader.startsWith("loss ") ? Optional.of(reader) : nodes.of(reader);
    Optional<String> from = nodes.of(step.to().path());
    if (to.isEmpty() || from.isEmpty() || to.equals(from)) {
      return Set.of();
    }
    if (step.jumps()) {
      return Set.of(new Link(from.get(), to.get(), Link.Kind.SCORE, Optional.empty()));
    }
    return nodes.between(from.get(), to.get(), step.shifted());
  }

  /** Steps on the way to a place where a gradient changes, ends or jumps, and those behind it. */
  private Set<Step> special() {
    Map<Visit, List<Step>> into = new LinkedHashMap<>();
    Deque<Visit> places = new ArrayDeque<>();
    for (Step step : steps) {
      into.computeIfAbsent(step.to(), to -> new ArrayList<>()).add(step);
      Cell cell = wiring.cells().get(step.to().path());
      boolean stops = cell != null && Backflow.isStop(cell) && isDrawn(step);
      if (stops || step.jumps() || step.to().flow().isChanged()) {
        places.add(step.to());
      }
    }
    return new LinkedHashSet<>(Backflow.behind(places, into));
  }

  /** Whether a stop is a box of its own. */
  private boolean isDrawn(Step step) {
    return nodes
        .of(step.to().path())
        .flatMap(nodes::node)
        .filter(node -> node.kind() == Node.Kind.GRADIENT)
        .isPresent();
  }

  private static Region badged(Region region, Map<String, Set<Flow>> trained) {
    List<Node> marked = new ArrayList<>();
    for (Node node : region.nodes()) {
      Node badged = node;
      for (Flow flow : trained.getOrDefault(node.id(), Set.of())) {
        badged = badged.withBadge(new Node.Badge(Node.Mark.TRAINED_BY, flow.label()));
      }
      marked.add(badged);
    }
    return region.with(
        marked, region.regions().stream().map(inner -> badged(inner, trained)).toList());
  }

  /** Where all weights learn from the same losses, these say so, and no box needs to. */
  private String said(Map<String, Set<Flow>> trained, Node node) {
    boolean trains =
        trained.values().stream()
            .flatMap(Set::stream)
            .anyMatch(flow -> node.id().equals("loss " + flow.loss()));
    if (!trains) {
      return "reaches no trained weights";
    }
    return root.training().rules().isEmpty() ? "trains all weights" : "trains all other weights";
  }

  private Region said(Region region, Map<String, Set<Flow>> trained, boolean plain) {
    List<Node> marked = new ArrayList<>();
    for (Node node : region.nodes()) {
      String words = isLoss(node) ? said(trained, node) : "";
      List<Caption> details = new ArrayList<>(node.details());
      boolean trains = words.startsWith("trains");
      if (!words.isEmpty() && (plain || !trains) && (trains || root.training().rules().isEmpty())) {
        details.add(Caption.words(words));
      }
      if (plain && trains && !changes()) {
        details.add(Caption.words("by plain backpropagation"));
      }
      marked.add(node.with(details, node.members()));
    }
    return region.with(
        marked, region.regions().stream().map(inner -> said(inner, trained, plain)).toList());
  }

  /** Whether something changes a gradient, perhaps inside a closed block. */
  private boolean changes() {
    return wiring.cells().values().stream()
        .flatMap(cell -> cell.operator().stream())
        .anyMatch(operator -> operator.family() == Operator.Family.GRADIENT);
  }

  private boolean isLoss(Node node) {
    return root.training().losses().stream()
        .anyMatch(loss -> node.id().equals("loss " + loss.name()));
  }
}
