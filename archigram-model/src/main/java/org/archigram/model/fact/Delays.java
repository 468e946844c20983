package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;
import org.archigram.model.fact.Recurrence.Delay;

/** Collects what is read of other steps, and tells recurrence from a mere shift. */
final class Delays {
  private final Flow flow;
  private final Map<String, Loop> loops;
  private final Map<String, Recurrence> inside;
  private final Set<Delay> found =
      new TreeSet<>(
          Comparator.comparing(Delay::axis)
              .thenComparingInt(Delay::offset)
              .thenComparing(Delay::recurrent));

  Delays(Flow flow, Map<String, Loop> loops, Map<String, Recurrence> inside) {
    this.flow = flow;
    this.loops = loops;
    this.inside = inside;
  }

  /** All of a block and of those that it calls, sorted. */
  Set<Delay> all() {
    Block block = flow.axes().scope().block();
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().forEach(ref -> add(ref, inLoop(value.id(), ref)));
      }
    }
    Map<String, List<String>> made = results(block);
    for (Call call : block.calls()) {
      List<String> results = made.getOrDefault(call.id(), List.of());
      call.arguments().forEach(ref -> add(ref, results.stream().anyMatch(one -> inLoop(one, ref))));
      inside(call, results);
    }
    block.outputs().forEach(output -> add(output.ref(), false));
    block.training().losses().stream().map(Training.Loss::value).forEach(ref -> add(ref, false));
    return Collections.unmodifiableSet(found);
  }

  /** The values that each call makes. */
  private static Map<String, List<String>> results(Block block) {
    Map<String, List<String>> made = new HashMap<>();
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Result result) {
        made.computeIfAbsent(result.call(), c -> new ArrayList<>()).add(value.id());
      }
    }
    return made;
  }

  private void add(Ref ref, boolean recurrent) {
    ref.delays().forEach(s -> found.add(new Delay(s.axis(), s.offset(), recurrent)));
  }

  private boolean inLoop(String reader, Ref ref) {
    Loop loop = loops.get(reader);
    return loop != null && loop.equals(loops.get(ref.value()));
  }

  /** What a called block reads is recurrent, too, where a loop of the caller passes through it. */
  private void inside(Call call, List<String> results) {
    Recurrence inner = inside.get(call.id());
    if (inner == null) {
      return;
    }
    Map<String, String> names = flow.axes().binding(call.id());
    Map<String, Set<Integer>> closed = new LinkedHashMap<>();
    for (String made : results) {
      Definition definition = flow.axes().scope().value(made).orElseThrow().definition();
      for (Passage way : inner.passages(((Definition.Result) definition).output())) {
        if (way.input() < call.arguments().size()
            && inLoop(made, call.arguments().get(way.input()))) {
          way.delays()
              .forEach(
                  (axis, sign) -> closed.computeIfAbsent(axis, a -> new TreeSet<>()).add(sign));
        }
      }
    }
    for (Delay delay : inner.delays()) {
      boolean around =
          closed.getOrDefault(delay.axis(), Set.of()).contains(Integer.signum(delay.offset()));
      String axis = names.getOrDefault(delay.axis(), delay.axis());
      found.add(new Delay(axis, delay.offset(), delay.recurrent() || around));
    }
  }
}
