package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Nests nodes in the frames of opened blocks and the plates of axes. */
final class Regions {

  /** Something that stands directly in a frame: a node, or a smaller frame. */
  private record Piece(Optional<Group> group, Optional<Frame> frame) {}

  private final Map<String, Frame> frames;
  private final Map<Group, Node> nodes;
  private final Badges badges;
  private final Map<Frame, List<Piece>> pieces = new LinkedHashMap<>();
  private final Map<Piece, Set<AxisId>> axes = new LinkedHashMap<>();
  private final Map<Piece, Set<Piece>> next = new LinkedHashMap<>();

  Regions(Map<String, Frame> frames, List<Group> groups, Map<Group, Node> nodes, Badges badges) {
    this.frames = frames;
    this.nodes = nodes;
    this.badges = badges;
    frames.values().forEach(frame -> pieces.put(frame, new ArrayList<>()));
    for (Group group : groups) {
      add(group);
    }
    Map<Atom, Group> drawn = new LinkedHashMap<>();
    groups.forEach(group -> group.members.forEach(atom -> drawn.putIfAbsent(atom, group)));
    groups.forEach(group -> connect(group, drawn));
  }

  private void add(Group group) {
    Piece piece = new Piece(Optional.of(group), Optional.empty());
    Set<AxisId> own = new LinkedHashSet<>(group.head.axes);
    pieces.getOrDefault(group.head.frame, new ArrayList<>()).add(piece);
    axes.put(piece, own);
    Optional<Frame> inner = Optional.of(group.head.frame);
    while (inner.isPresent() && inner.get().around().isPresent()) {
      Frame frame = inner.get();
      Piece around = new Piece(Optional.empty(), Optional.of(frame));
      List<Piece> siblings = pieces.getOrDefault(frame.around().orElseThrow(), new ArrayList<>());
      if (axes.putIfAbsent(around, frame.outputs()) == null) {
        siblings.add(around);
      }
      inner = frame.around();
    }
  }

  private void connect(Group group, Map<Atom, Group> drawn) {
    for (Wire wire : Titles.outside(group)) {
      Group from = drawn.get(wire.from());
      if (from != null) {
        Frame common = from.head.frame.common(group.head.frame);
        Piece a = piece(common, from);
        Piece b = piece(common, group);
        if (!a.equals(b)) {
          next.computeIfAbsent(a, p -> new LinkedHashSet<>()).add(b);
        }
      }
    }
  }

  /** What holds {@code group}, directly inside {@code frame}. */
  private static Piece piece(Frame frame, Group group) {
    Frame inner = group.head.frame;
    if (inner.equals(frame)) {
      return new Piece(Optional.of(group), Optional.empty());
    }
    while (!inner.parent().orElseThrow().equals(frame)) {
      inner = inner.parent().orElseThrow();
    }
    return new Piece(Optional.empty(), Optional.of(inner));
  }

  /** The whole picture, with the insets beside it. */
  Region root(String title, List<Frame> insets) {
    Frame root = frames.values().iterator().next();
    Region empty =
        new Region(
            "",
            Region.Kind.PICTURE,
            Optional.of(Caption.words(title)),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    Region whole = filled(empty, placed(root, Set.of()), Set.of());
    List<Region> regions = new ArrayList<>(whole.regions());
    insets.forEach(inset -> regions.add(inset(inset)));
    return whole.with(whole.nodes(), regions);
  }

  private Region inset(Frame inset) {
    Region empty =
        new Region(
            "inset " + inset.path(),
            Region.Kind.INSET,
            Optional.of(Caption.words(Blocks.kind(inset.block()))),
            Optional.empty(),
            Optional.empty(),
            badges.of(inset),
            List.of(),
            List.of());
    return filled(empty, placed(inset, Set.of()), Set.of());
  }

  private Placement.Plate<Piece> placed(Frame frame, Set<AxisId> given) {
    List<Piece> inside = pieces.getOrDefault(frame, List.of());
    Map<Piece, Integer> number = new LinkedHashMap<>();
    inside.forEach(piece -> number.put(piece, number.size()));
    List<Placement.Item<Piece>> items = new ArrayList<>();
    for (Piece piece : inside) {
      List<Integer> to =
          next.getOrDefault(piece, Set.of()).stream()
              .filter(number::containsKey)
              .map(number::get)
              .toList();
      Set<AxisId> own = new LinkedHashSet<>(axes.getOrDefault(piece, Set.of()));
      own.removeAll(given);
      items.add(new Placement.Item<>(piece, own, to));
    }
    return new Placement<>(items).placed(given);
  }

  private Region filled(Region empty, Placement.Plate<Piece> plate, Set<AxisId> given) {
    List<Node> own = new ArrayList<>();
    List<Region> inner = new ArrayList<>();
    for (Piece piece : plate.things()) {
      piece.group().ifPresent(group -> own.add(node(group)));
      piece.frame().ifPresent(frame -> inner.add(frame(frame, given)));
    }
    for (Placement.Plate<Piece> smaller : plate.plates()) {
      inner.add(plate(empty.id() + "/" + inner.size(), smaller, given));
    }
    return empty.with(own, inner);
  }

  private Node node(Group group) {
    return Optional.ofNullable(nodes.get(group)).orElseThrow();
  }

  private Region plate(String id, Placement.Plate<Piece> plate, Set<AxisId> given) {
    AxisId axis = plate.axis().get(0);
    Set<AxisId> inside = new HashSet<>(given);
    inside.add(axis);
    Region empty =
        new Region(
            id + axis.name(),
            Region.Kind.PLATE,
            Optional.empty(),
            Optional.of(Caption.maths(range(axis))),
            Optional.of(axis.name()),
            List.of(),
            List.of(),
            List.of());
    return filled(empty, plate, inside);
  }

  /** {@code t = 1 … T}. */
  private Formula range(AxisId axis) {
    Frame root = frames.values().iterator().next();
    Size steps = frames.getOrDefault(axis.owner(), root).steps(axis);
    return Formula.row(
        Names.of(axis.name()),
        Formula.relation("="),
        Formula.upright("1 … "),
        steps.name().map(Names::of).orElseGet(() -> Formula.upright(steps.toString())));
  }

  private Region frame(Frame frame, Set<AxisId> given) {
    Instance instance = frame.parent().orElseThrow().instance(frame.call().orElseThrow());
    boolean stack = instance.copies().isPresent();
    Region empty =
        new Region(
            frame.path(),
            stack ? Region.Kind.STACK : Region.Kind.FRAME,
            stack ? Optional.empty() : Optional.of(Blocks.frame(instance)),
            instance.copies().map(copies -> Caption.words("×" + copies)),
            Optional.empty(),
            badges.of(frame),
            List.of(),
            List.of());
    return filled(empty, placed(frame, given), given);
  }
}
