package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Loop.Direction;

/** Which values of a block, and of the blocks it calls, are recurrent. */
public final class Recurrence {

  /**
   * A value of another step that is read somewhere.
   *
   * @param axis in the names of the block that speaks
   * @param offset −1 for the step before
   * @param recurrent whether what is read depends on its reader; else it is only shifted
   */
  public record Delay(String axis, int offset, boolean recurrent) {}

  private final Flow flow;
  private final List<Loop> loops;
  private final Map<String, Loop> byValue = new HashMap<>();
  private final Map<String, Recurrence> inside = new LinkedHashMap<>();
  private final Set<Delay> delays;
  private final Map<String, List<String>> overDepth = new LinkedHashMap<>();

  private Recurrence(Flow flow, Map<BlockAxes, Recurrence> known) {
    this.flow = flow;
    loops = loops(flow);
    loops.forEach(loop -> loop.values().forEach(value -> byValue.put(value, loop)));
    flow.inside().forEach((call, inner) -> inside.put(call, of(inner, known)));
    delays = new Delays(flow, byValue, inside).all();
    flow.inside()
        .forEach(
            (call, inner) -> {
              List<String> shared = Depth.shared(flow, call, inner);
              if (!shared.isEmpty()) {
                overDepth.put(call, shared);
              }
            });
  }

  /** The recurrences of {@code architecture}; the result speaks of its root. */
  public static Recurrence of(Architecture architecture) {
    return of(Types.of(architecture));
  }

  /** The same, of an architecture whose types are known already. */
  public static Recurrence of(Types types) {
    return of(Flow.of(types.axes()), new IdentityHashMap<>());
  }

  private static Recurrence of(Flow flow, Map<BlockAxes, Recurrence> known) {
    Recurrence before = known.get(flow.axes());
    if (before == null) {
      before = new Recurrence(flow, known);
      known.put(flow.axes(), before);
    }
    return before;
  }

  private static List<Loop> loops(Flow flow) {
    List<String> order = new ArrayList<>(flow.axes().scope().values().keySet());
    Map<String, Integer> written = new HashMap<>();
    order.forEach(id -> written.put(id, written.size()));
    List<Loop> found = new ArrayList<>();
    Reading.cycles(flow.readings())
        .forEach(
            (values, readings) -> {
              Map<String, Set<Direction>> axes = new LinkedHashMap<>();
              readings.forEach(r -> r.delays().forEach((a, sign) -> add(axes, a, sign)));
              if (!axes.isEmpty()) {
                Comparator<String> byPlace =
                    Comparator.comparingInt(id -> written.getOrDefault(id, 0));
                found.add(new Loop(values.stream().sorted(byPlace).toList(), axes));
              }
            });
    return List.copyOf(found);
  }

  private static void add(Map<String, Set<Direction>> axes, String axis, int sign) {
    axes.computeIfAbsent(axis, a -> EnumSet.noneOf(Direction.class)).add(Direction.of(sign));
  }

  /** The loops of this block itself, each a strongly connected group of values. */
  public List<Loop> loops() {
    return loops;
  }

  /** The loop that a value is part of. */
  public Optional<Loop> loop(String value) {
    return Optional.ofNullable(byValue.get(value));
  }

  /** The axes along which this block or one inside it is recurrent, in this block's names. */
  public Map<String, Set<Direction>> axes() {
    Map<String, Set<Direction>> all = new LinkedHashMap<>();
    loops.forEach(loop -> loop.axes().forEach((axis, ways) -> of(all, axis).addAll(ways)));
    for (Delay delay : delays) {
      if (delay.recurrent()) {
        add(all, delay.axis(), delay.offset());
      }
    }
    return Collections.unmodifiableMap(Loop.copy(all));
  }

  private static Set<Direction> of(Map<String, Set<Direction>> all, String axis) {
    return all.computeIfAbsent(axis, a -> EnumSet.noneOf(Direction.class));
  }

  /** The axes of this block along which the block of a call is recurrent inside. */
  public Map<String, Set<Direction>> recurrentInside(String call) {
    Map<String, String> names = flow.axes().binding(call);
    Map<String, Set<Direction>> renamed = new LinkedHashMap<>();
    inside(call)
        .axes()
        .forEach((axis, ways) -> of(renamed, names.getOrDefault(axis, axis)).addAll(ways));
    return Collections.unmodifiableMap(Loop.copy(renamed));
  }

  /** All values of other steps that are read in this block and in the blocks that it calls. */
  public Set<Delay> delays() {
    return delays;
  }

  /** The ways from the inputs of this block to one of its outputs. */
  public List<Passage> passages(String output) {
    return List.copyOf(flow.passages(output));
  }

  /**
   * What all copies of a stack have in common and its state passes on the way from copy to copy:
   * instances and weights from around it, for each call of a stack.
   *
   * <p>Such a stack is recurrent over its depth.
   */
  public Map<String, List<String>> overDepth() {
    return Collections.unmodifiableMap(overDepth);
  }

  /** The same for this block and all that it calls: the names of what is in common. */
  public Set<String> allOverDepth() {
    Set<String> all = new LinkedHashSet<>();
    collectOverDepth(all, new HashSet<>());
    return all;
  }

  /** Each block once, however often it is called. */
  private void collectOverDepth(Set<String> all, Set<Recurrence> seen) {
    if (seen.add(this)) {
      overDepth.values().forEach(all::addAll);
      inside.values().forEach(inner -> inner.collectOverDepth(all, seen));
    }
  }

  /** The recurrences of the block that a call uses. */
  public Recurrence inside(String call) {
    Recurrence there = inside.get(call);
    if (there == null) {
      throw new IllegalArgumentException("no call " + call);
    }
    return there;
  }
}
