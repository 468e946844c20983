package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Architecture;

/** Which values of a block, and of the blocks it calls, are recurrent. */
public final class Recurrence {
  private final List<Loop> loops;
  private final Map<String, Loop> byValue = new HashMap<>();
  private final Map<String, Recurrence> inside = new LinkedHashMap<>();
  private final Map<String, Map<String, Loop.Direction>> insideAxes = new LinkedHashMap<>();

  private Recurrence(Flow flow, Map<BlockAxes, Recurrence> known) {
    loops = loops(flow);
    loops.forEach(loop -> loop.values().forEach(value -> byValue.put(value, loop)));
    flow.inside()
        .forEach(
            (call, inner) -> {
              Recurrence there = of(inner, known);
              inside.put(call, there);
              insideAxes.put(call, renamed(there.axes(), flow.axes().binding(call)));
            });
  }

  /** The recurrences of {@code architecture}; the result speaks of its root. */
  public static Recurrence of(Architecture architecture) {
    BlockAxes axes = new Memory().axes(Scope.of(architecture.root()));
    return of(Flow.of(axes), new IdentityHashMap<>());
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
              Map<String, Loop.Direction> axes = new LinkedHashMap<>();
              readings.forEach(
                  r -> r.delays().forEach((a, sign) -> axes.put(a, Loop.Direction.of(sign))));
              if (!axes.isEmpty()) {
                Comparator<String> byPlace =
                    Comparator.comparingInt(id -> written.getOrDefault(id, 0));
                found.add(new Loop(values.stream().sorted(byPlace).toList(), axes));
              }
            });
    return List.copyOf(found);
  }

  private static Map<String, Loop.Direction> renamed(
      Map<String, Loop.Direction> axes, Map<String, String> names) {
    Map<String, Loop.Direction> renamed = new LinkedHashMap<>();
    axes.forEach((axis, direction) -> renamed.put(names.getOrDefault(axis, axis), direction));
    return renamed;
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
  public Map<String, Loop.Direction> axes() {
    Map<String, Loop.Direction> all = new LinkedHashMap<>();
    loops.forEach(loop -> all.putAll(loop.axes()));
    insideAxes.values().forEach(axes -> axes.forEach(all::putIfAbsent));
    return all;
  }

  /** The axes of this block along which the block of a call is recurrent inside. */
  public Map<String, Loop.Direction> recurrentInside(String call) {
    return Collections.unmodifiableMap(insideAxes.getOrDefault(call, new LinkedHashMap<>()));
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
