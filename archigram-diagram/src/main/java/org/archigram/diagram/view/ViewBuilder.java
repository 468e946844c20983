package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Value;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Types;
import org.archigram.model.formula.Names;

/** Makes a view: opens blocks, groups operations, places them on plates, links them. */
final class ViewBuilder {
  /** What an architecture does to its gradients, so that hiding it would hide the point. */
  private static final Set<String> GRADIENTS = Set.of("reverse_gradient", "decouple");

  /** The name by which losses are opened. */
  private static final String LOSS = "loss";

  private final Architecture architecture;
  private final ViewOptions options;
  private final List<Group> groups;
  private final Map<Atom, Group> drawn = new LinkedHashMap<>();
  private final Map<String, Frame> frames = new LinkedHashMap<>();
  private final Cycles cycles;
  private final List<Frame> insets;

  ViewBuilder(Architecture architecture, Types types, ViewOptions options, boolean beside) {
    this.architecture = architecture;
    this.options = options;
    Frame root = Frame.root(types.root(), Recurrence.of(types));
    boolean layers = options.kind() != ViewOptions.Kind.CELL;
    Set<String> cells = cells(root);
    BiPredicate<Frame, Call> always =
        (frame, call) -> opens(frame, call) || cells.contains(frame.member(call.id()));
    Opening opening =
        options.depth() == ViewOptions.AUTO
            ? Opening.overview(root, always, layers)
            : Opening.least(root, always, layers);
    this.insets = beside ? opening.insets() : List.of();
    List<Atom> atoms = new ArrayList<>(opening.atoms(root));
    insets.forEach(inset -> atoms.addAll(opening.atoms(inset)));
    this.cycles = new Cycles(atoms);
    this.groups = Fusion.of(atoms, layers, layers && !options.open().contains(LOSS));
    frames.put("", root);
    insets.forEach(inset -> frames.put(inset.path(), inset));
    for (Group group : groups) {
      group.members.forEach(member -> drawn.put(member, group));
      register(group.head.frame);
    }
    groups.forEach(group -> drawn.put(group.head, group));
  }

  private void register(Frame frame) {
    frame.around().ifPresent(this::register);
    frames.putIfAbsent(frame.path(), frame);
  }

  private boolean opens(Frame frame, Call call) {
    Block block = frame.instance(call).block();
    return block.kind() == Block.Kind.STACK
        || blockDepth(frame) < options.depth()
        || (options.depth() < 0 && actsOnGradients(block))
        || options.open().contains(block.name())
        || options.open().contains(call.instance());
  }

  /** One use of each block that is a cell, where these are to be seen. */
  private Set<String> cells(Frame root) {
    Set<String> paths = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    boolean more = options.kind() == ViewOptions.Kind.CELL && options.depth() < 0;
    while (more) {
      Optional<Atom> next =
          Expansion.of(root, (f, c) -> opens(f, c) || paths.contains(f.member(c.id()))).stream()
              .filter(atom -> atom.kind == Atom.Kind.CALL && isCell(atom.instance().block()))
              .filter(atom -> !names.contains(atom.instance().block().name()))
              .findFirst();
      next.ifPresent(
          atom -> {
            paths.add(atom.id);
            names.add(atom.instance().block().name());
          });
      more = next.isPresent();
    }
    return paths;
  }

  /** Whether a recurrence is inside, so that it is what a view of cells is for. */
  private static boolean isCell(Block block) {
    return block.within().stream().anyMatch(ViewBuilder::delays);
  }

  private static boolean delays(Block block) {
    return block.values().stream()
            .map(Value::definition)
            .filter(Definition.Apply.class::isInstance)
            .flatMap(definition -> ((Definition.Apply) definition).arguments().stream())
            .anyMatch(ref -> !ref.delays().isEmpty())
        || block.calls().stream()
            .flatMap(call -> call.arguments().stream())
            .anyMatch(ref -> !ref.delays().isEmpty());
  }

  private static boolean actsOnGradients(Block block) {
    return block.values().stream()
        .map(Value::definition)
        .filter(Definition.Apply.class::isInstance)
        .map(Definition.Apply.class::cast)
        .anyMatch(apply -> GRADIENTS.contains(apply.operator().name()));
  }

  /** How many blocks, not counting stacks, are around the inside of {@code frame}. */
  private static int blockDepth(Frame frame) {
    int own = frame.block().kind() == Block.Kind.STACK ? 0 : 1;
    return frame.parent().map(parent -> blockDepth(parent) + own).orElse(0);
  }

  View view() {
    Badges badges = new Badges(groups, new LinkedHashSet<>(frames.values()), cycles);
    NodeBuilder nodes = new NodeBuilder(badges, cycles, new Extras(options.extras()));
    Map<Group, Node> built = new LinkedHashMap<>();
    groups.forEach(group -> built.put(group, nodes.node(group)));
    Region root = new Regions(frames, groups, built, badges).root(architecture.name(), insets);
    View view = new View(architecture.name(), architecture.root().documentation(), root, links());
    return options.kind() == ViewOptions.Kind.CELL ? Gates.marked(view) : view;
  }

  private List<Link> links() {
    Map<String, Link> links = new LinkedHashMap<>();
    for (Group group : groups) {
      Optional<Operands> operands = Titles.operands(group);
      group.members.forEach(member -> links(group, member, operands, links));
    }
    return new ArrayList<>(links.values());
  }

  private void links(
      Group group, Atom member, Optional<Operands> operands, Map<String, Link> links) {
    for (int i = 0; i < member.inputs.size(); i++) {
      Wire wire = member.inputs.get(i);
      Optional<Group> from = source(group, wire);
      if (from.isPresent()) {
        Optional<Caption> role =
            role(group, member, i).or(() -> operands.flatMap(all -> all.number(wire)));
        Link.Kind kind = kind(group, member, i);
        int port = from.get().last().number(wire.port());
        Link link = new Link(from.get().head.id, group.head.id, kind, role, port);
        Link line = kind == Link.Kind.ACROSS ? link.as(Link.Kind.DATA) : link;
        links.merge(line.key(), link, Link::with);
      }
    }
  }

  /** The group that a wire comes from, unless it stays inside. */
  private Optional<Group> source(Group group, Wire wire) {
    if (group.members.contains(wire.from())) {
      return Optional.empty();
    }
    return Optional.ofNullable(drawn.get(wire.from()));
  }

  private Link.Kind kind(Group group, Atom reader, int input) {
    if (reader.kind == Atom.Kind.DELAY) {
      boolean kept = input == 0;
      return kept && cycles.recurs(reader)
          ? Link.Kind.FEEDBACK
          : kept ? Link.Kind.DATA : Link.Kind.INITIAL;
    }
    if (reader.kind == Atom.Kind.APPLY
        && reader.operator().name().equals("decouple")
        && input == 1) {
      return Link.Kind.GRADIENT;
    }
    boolean all =
        readsAll(reader, reader.inputs.get(input))
            || group.head.kind == Atom.Kind.LOSS
                && !group.head.axes.containsAll(reader.inputs.get(input).from().axes);
    return all ? Link.Kind.ACROSS : Link.Kind.DATA;
  }

  /** Whether all steps of an axis are read, or all but one thrown away inside a closed block. */
  private static boolean readsAll(Atom reader, Wire wire) {
    Set<AxisId> read = wire.from().axes;
    return switch (reader.kind) {
      case APPLY -> read.stream().anyMatch(reader.whole()::contains);
      case CALL -> {
        Call call = reader.call().orElseThrow();
        boolean drops = !reader.axes.containsAll(read);
        yield drops
            || reader.inside().across.stream()
                .filter(one -> one.step().isEmpty())
                .anyMatch(one -> read.contains(reader.frame.axis(call, one.axis())));
      }
      case INPUT, TARGET, OUTPUT, WEIGHT, CONSTANT, DELAY, PICK, LOSS -> false;
    };
  }

  /** The name of the input, where a block has several; the step that an initial value is for. */
  private static Optional<Caption> role(Group group, Atom reader, int input) {
    if (group.head.kind == Atom.Kind.CALL && !reader.equals(group.head)) {
      return role(group, group.head, group.head.inputs.indexOf(Wire.to(reader)));
    }
    if (reader.kind == Atom.Kind.DELAY && input > 0) {
      return Optional.of(Caption.maths(Symbols.picked(reader.starts.get(input - 1))));
    }
    if (reader.kind != Atom.Kind.CALL) {
      return Optional.empty();
    }
    var inputs = reader.instance().block().inputs();
    return inputs.size() < 2
        ? Optional.empty()
        : Optional.of(Caption.maths(Names.of(inputs.get(input).id())));
  }
}
