package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** How the values of one block read each other, through calls too. */
final class Flow {
  private final BlockAxes axes;
  private final Map<BlockAxes, Flow> known;
  private final List<Reading> readings = new ArrayList<>();
  private final Map<String, List<Passage>> passages = new HashMap<>();

  private Flow(BlockAxes axes, Map<BlockAxes, Flow> known) {
    this.axes = axes;
    this.known = known;
    for (Value value : axes.scope().values().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply
            .arguments()
            .forEach(ref -> readings.add(reading(value.id(), ref, Along.whole(apply))));
      } else if (value.definition() instanceof Definition.Result result) {
        axes.scope().call(result.call()).ifPresent(call -> called(value, call, result.output()));
      }
    }
  }

  static Flow of(BlockAxes root) {
    return of(root, new IdentityHashMap<>());
  }

  private static Flow of(BlockAxes axes, Map<BlockAxes, Flow> known) {
    Flow flow = known.get(axes);
    if (flow == null) {
      flow = new Flow(axes, known);
      known.put(axes, flow);
    }
    return flow;
  }

  BlockAxes axes() {
    return axes;
  }

  /** All readings of the block, in the order written. */
  List<Reading> readings() {
    return readings;
  }

  /** The flow in the block of each call, by the id of the call. */
  Map<String, Flow> inside() {
    Map<String, Flow> all = new LinkedHashMap<>();
    axes.inside().forEach((call, inner) -> all.put(call, of(inner, known)));
    return all;
  }

  static Reading reading(String reader, Ref ref, List<String> reduced) {
    Map<String, Integer> delays = new LinkedHashMap<>();
    Set<String> whole = new LinkedHashSet<>(reduced);
    for (Ref.Shift shift : ref.shifts()) {
      if (shift.from() != Ref.From.CURRENT) {
        whole.add(shift.axis());
      } else if (shift.offset() != 0) {
        delays.put(shift.axis(), Integer.signum(shift.offset()));
      }
    }
    return new Reading(reader, ref.value(), delays, whole);
  }

  private void called(Value value, Call call, String output) {
    BlockAxes inner = axes.inside().get(call.id());
    if (inner == null) {
      return;
    }
    Map<String, String> names = axes.binding(call.id());
    for (Passage passage : of(inner, known).passages(output)) {
      if (passage.input() >= call.arguments().size()) {
        continue;
      }
      Reading outside = reading(value.id(), call.arguments().get(passage.input()), List.of());
      Map<String, Integer> delays = new LinkedHashMap<>(outside.delays());
      passage.delays().forEach((axis, sign) -> delays.put(names.getOrDefault(axis, axis), sign));
      Set<String> whole = new LinkedHashSet<>(outside.whole());
      passage.whole().forEach(axis -> whole.add(names.getOrDefault(axis, axis)));
      readings.add(new Reading(value.id(), outside.read(), delays, whole));
    }
  }

  /** The ways from the inputs to an output. */
  List<Passage> passages(String output) {
    List<Passage> before = passages.get(output);
    if (before != null) {
      return before;
    }
    List<Passage> found = new ArrayList<>();
    for (Block.Output out : axes.scope().block().outputs()) {
      if (out.name().equals(output)) {
        found.addAll(passages(out));
      }
    }
    passages.put(output, found);
    return found;
  }

  private List<Passage> passages(Block.Output output) {
    List<Reading> all = new ArrayList<>(readings);
    all.add(reading("output", output.ref(), List.of()));
    for (Block.Output other : axes.scope().block().outputs()) {
      other.carried().ifPresent(input -> all.add(reading(input, other.ref(), List.of())));
    }
    Reach reach = new Reach(all);
    Set<String> before = reach.from("output", false);
    Set<String> atOnce = reach.from("output", true);
    List<Passage> found = new ArrayList<>();
    List<Value> inputs = axes.scope().block().inputs();
    for (int i = 0; i < inputs.size(); i++) {
      if (before.contains(inputs.get(i).id())) {
        found.addAll(between(i, reach.between(inputs.get(i).id(), before)));
        if (atOnce.contains(inputs.get(i).id())) {
          found.add(0, new Passage(i, Map.of(), whole(reach.between(inputs.get(i).id(), before))));
        }
      }
    }
    return found;
  }

  /** One passage for each axis and direction that is passed on the way. */
  private static List<Passage> between(int input, List<Reading> way) {
    Set<Map<String, Integer>> delays = new LinkedHashSet<>();
    way.forEach(r -> r.delays().forEach((axis, sign) -> delays.add(Map.of(axis, sign))));
    return delays.stream().map(delay -> new Passage(input, delay, whole(way))).toList();
  }

  private static Set<String> whole(List<Reading> way) {
    Set<String> all = new LinkedHashSet<>();
    way.forEach(reading -> all.addAll(reading.whole()));
    return all;
  }
}
