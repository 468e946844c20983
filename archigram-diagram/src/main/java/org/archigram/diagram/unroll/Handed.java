package org.archigram.diagram.unroll;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Caption;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** What the boxes of a view hide of an axis: states that go from step to step, and weights. */
final class Handed {
  private final Typed root;

  /** Boxes that stand for several others. */
  private final Map<String, List<State>> merged = new LinkedHashMap<>();

  private final Set<String> listed = new LinkedHashSet<>();

  Handed(Typed root) {
    this.root = root;
  }

  /**
   * A value that a closed block reads at another step.
   *
   * @param name with its indices, such as {@code h_{t−1}}
   * @param whole the same, with what tells it from a value of that name in another block
   * @param axis in the names of the whole architecture
   * @param offset how far away it is read
   * @param begins whether the block itself says what is there before the first step
   */
  record State(Formula name, Formula whole, String axis, int offset, boolean begins) {
    /** Under the name that tells it from others. */
    State told() {
      return new State(whole, whole, axis, offset, begins);
    }
  }

  /**
   * What stands for a state of a step, and for its owner where two have the same name.
   *
   * @param owner what the block around is called, or makes; empty for the whole
   */
  static Formula whole(Formula name, Optional<Formula> owner) {
    return owner.map(own -> marked(name, new Formula.Fenced("(", own, ")"))).orElse(name);
  }

  private static Formula marked(Formula name, Formula mark) {
    if (name instanceof Formula.Scripts scripts) {
      Optional<Formula> above = scripts.above().map(old -> Formula.row(old, mark));
      return new Formula.Scripts(
          scripts.base(), scripts.below(), above.or(() -> Optional.of(mark)));
    }
    return name.sup(mark);
  }

  /**
   * A block where it is used.
   *
   * @param axes the names that its axes have outside
   * @param values the names that its values have outside
   * @param seen which of these are names of the whole architecture
   * @param owner what tells its other values from those of other blocks
   */
  private record Place(
      Typed typed,
      Map<String, String> axes,
      Map<String, String> values,
      Set<String> seen,
      Optional<Formula> owner) {

    Optional<Place> inside(Call call) {
      return typed.find(call.id()).map(inner -> inside(call, inner));
    }

    private Place inside(Call call, Typed inner) {
      Map<String, String> bound = new LinkedHashMap<>();
      typed
          .axes(call.id())
          .forEach((own, outer) -> axis(outer).ifPresent(known -> bound.put(own, known)));
      Map<String, String> names = new LinkedHashMap<>();
      Set<String> seenInside = new LinkedHashSet<>();
      for (Value value : typed.block().values()) {
        if (value.definition() instanceof Definition.Result result
            && result.call().equals(call.id())
            && known(value).isPresent()) {
          inner.block().outputs().stream()
              .filter(output -> output.name().equals(result.output()) && output.ref().isCurrent())
              .map(output -> output.ref().value())
              .forEach(
                  made -> {
                    names.put(made, known(value).orElseThrow());
                    if (owner.isEmpty() || seen.contains(value.id())) {
                      seenInside.add(made);
                    }
                  });
        }
      }
      return new Place(inner, bound, names, seenInside, Optional.of(owner(call, inner)));
    }

    /** What a call makes first, if that has a name, or else what it calls. */
    private Formula owner(Call call, Typed inner) {
      Optional<Instance> instance = typed.block().instance(call.instance());
      Optional<Formula> copies =
          instance
              .flatMap(Instance::copies)
              .map(
                  n ->
                      Formula.row(Names.number(1), Formula.upright("…"), Names.size(n.toString())));
      if (copies.isPresent()) {
        return copies.get();
      }
      return typed.block().values().stream()
          .filter(value -> isFirst(value, call, inner) && known(value).isPresent())
          .map(value -> Names.of(known(value).orElseThrow()))
          .findFirst()
          .or(() -> owner)
          .orElseGet(
              () -> Names.word(call.instance().substring(call.instance().lastIndexOf('/') + 1)));
    }

    private static boolean isFirst(Value value, Call call, Typed inner) {
      return value.definition() instanceof Definition.Result result
          && result.call().equals(call.id())
          && inner.block().outputs().get(0).name().equals(result.output());
    }

    /** The name that a value has outside or here, if it has one. */
    private Optional<String> known(Value value) {
      return Optional.ofNullable(values.get(value.id()))
          .or(() -> Optional.of(value.id()).filter(id -> value.named()));
    }

    /** The name, seen from outside, of an axis; empty where only this block knows it. */
    Optional<String> axis(String own) {
      return Optional.ofNullable(axes.get(own));
    }

    List<State> states() {
      Set<State> states = new LinkedHashSet<>();
      Block block = typed.block();
      for (Value value : block.values()) {
        if (value.definition() instanceof Definition.Apply apply) {
          apply.arguments().forEach(ref -> read(ref, states));
        }
      }
      block.outputs().forEach(output -> read(output.ref(), states));
      for (Call call : block.calls()) {
        call.arguments().forEach(ref -> read(ref, states));
        inside(call).ifPresent(inner -> states.addAll(inner.states()));
      }
      return List.copyOf(states);
    }

    private void read(Ref ref, Set<State> states) {
      for (Ref.Shift shift : ref.delays()) {
        axis(shift.axis())
            .ifPresent(
                outer -> {
                  Formula name = name(ref.value(), shift.axis(), shift.offset());
                  states.add(
                      new State(
                          name,
                          seen.contains(ref.value()) ? name : whole(name, owner),
                          outer,
                          shift.offset(),
                          begins(ref, shift)));
                });
      }
    }

    private Formula name(String value, String axis, int offset) {
      List<Formula> indices =
          typed.type(value).axes().stream()
              .map(own -> Names.step(axis(own).orElse(own), own.equals(axis) ? offset : 0))
              .toList();
      return Names.indexed(values.getOrDefault(value, value), indices);
    }

    private boolean begins(Ref ref, Ref.Shift shift) {
      return typed.block().boundaries().stream()
          .anyMatch(
              boundary ->
                  boundary.value().equals(ref.value())
                      && boundary.at().axis().equals(shift.axis())
                      && (boundary.at().from() == Ref.From.START) == shift.offset() < 0);
    }

    void weights(String axis, Set<String> with, Set<String> without) {
      typed.block().weights().forEach(weight -> weight(weight.id(), axis, with, without));
      typed
          .block()
          .calls()
          .forEach(c -> inside(c).ifPresent(inner -> inner.weights(axis, with, without)));
    }

    void weight(String id, String axis, Set<String> with, Set<String> without) {
      boolean own =
          typed.type(id).axes().stream().anyMatch(a -> axis(a).filter(axis::equals).isPresent());
      (own ? with : without).add(id);
    }
  }

  /** The states of a node; none unless it is a closed block or stands for several. */
  List<State> states(String node) {
    List<State> known = merged.get(node);
    return known != null ? known : place(node).map(Place::states).orElse(List.of());
  }

  /**
   * Notes that {@code box} stands for these nodes.
   *
   * @param taken names of other states of the box
   * @return the names of all states, each with what tells it from others
   */
  List<Formula> merge(String box, Iterable<String> nodes, List<Formula> taken) {
    Set<State> all = new LinkedHashSet<>();
    nodes.forEach(node -> all.addAll(states(node)));
    Map<Formula, Integer> count = new LinkedHashMap<>();
    all.forEach(state -> count.merge(state.name(), 1, Integer::sum));
    List<State> told =
        all.stream()
            .map(
                state ->
                    taken.contains(state.name()) || count.getOrDefault(state.name(), 1) > 1
                        ? state.told()
                        : state)
            .toList();
    merged.put(box, told);
    Set<Formula> names = new LinkedHashSet<>(taken);
    told.forEach(state -> names.add(state.name()));
    return List.copyOf(names);
  }

  /** Notes that a box lists its states itself, as they are too many to stand at a line. */
  void list(String box) {
    listed.add(box);
  }

  boolean isListed(String box) {
    return listed.contains(box);
  }

  /** Whether a node reads steps before and behind its own, and so would wait for itself. */
  boolean runsBothWays(String node) {
    Map<String, Set<Boolean>> ways = new LinkedHashMap<>();
    states(node)
        .forEach(
            state ->
                ways.computeIfAbsent(state.axis(), a -> new LinkedHashSet<>())
                    .add(state.offset() < 0));
    return ways.values().stream().anyMatch(both -> both.size() > 1);
  }

  /** Whether all that a node keeps is seen where the steps of {@code axis} are drawn. */
  boolean isSeen(String node, String axis) {
    return states(node).stream().allMatch(state -> state.axis().equals(axis));
  }

  /** How the weights of a node depend on an axis. */
  Sharing sharing(List<String> members, String axis) {
    Set<String> with = new LinkedHashSet<>();
    Set<String> without = new LinkedHashSet<>();
    for (String copied : members) {
      String member = copied.replaceAll(" @.*", "");
      place(member).ifPresent(place -> place.weights(axis, with, without));
      int dot = member.lastIndexOf('.');
      String id = member.substring(dot + 1);
      place(dot < 0 ? "" : member.substring(0, dot))
          .filter(place -> place.typed().block().value(id).filter(Handed::isWeight).isPresent())
          .ifPresent(place -> place.weight(id, axis, with, without));
    }
    return new Sharing(List.copyOf(with), !without.isEmpty());
  }

  /**
   * Which weights of a node are the same at each step of an axis.
   *
   * @param own those that are others at each step
   * @param shared whether there are any that are not
   */
  record Sharing(List<String> own, boolean shared) {
    Optional<Caption> detail() {
      return own.isEmpty() || !shared
          ? Optional.empty()
          : Optional.of(Caption.words("own at each step: " + String.join(", ", own)));
    }
  }

  private static boolean isWeight(Value value) {
    return value.definition() instanceof Definition.Weight;
  }

  /** The block that a path of calls leads to. */
  private Optional<Place> place(String path) {
    Map<String, String> axes = new LinkedHashMap<>();
    root.block().axes().forEach(axis -> axes.put(axis.name(), axis.name()));
    Optional<Place> at = Optional.of(new Place(root, axes, Map.of(), Set.of(), Optional.empty()));
    String rest = path;
    while (at.isPresent() && !rest.isEmpty()) {
      String behind = rest;
      Optional<Call> call =
          at.get().typed().block().calls().stream()
              .filter(c -> behind.equals(c.id()) || behind.startsWith(c.id() + "."))
              .findFirst();
      Place around = at.get();
      at = call.flatMap(around::inside);
      rest =
          call.map(c -> behind.substring(Math.min(behind.length(), c.id().length() + 1)))
              .orElse("");
    }
    return at;
  }

  /** What tells the values of the block around {@code value} from those of other blocks. */
  Optional<Formula> owner(String value) {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : place(value.substring(0, dot)).flatMap(Place::owner);
  }
}
