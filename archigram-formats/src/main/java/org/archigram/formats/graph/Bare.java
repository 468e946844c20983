package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/**
 * A block without what it is called and where it stands.
 *
 * <p>Two blocks compute the same, each with weights of its own, just when they are equal so:
 * operators, wiring, settings and types are compared in full.
 */
final class Bare {
  private Bare() {}

  static Block of(Block block) {
    Map<String, String> names = new LinkedHashMap<>();
    block.instances().forEach(i -> names.put(i.name(), "#" + names.size()));
    Map<String, String> calls = new LinkedHashMap<>();
    block.calls().forEach(call -> calls.put(call.id(), "#" + calls.size()));
    List<Value> values = new ArrayList<>();
    for (Value value : block.values()) {
      Definition definition =
          value.definition() instanceof Definition.Result result
              ? new Definition.Result(
                  calls.getOrDefault(result.call(), result.call()), result.output())
              : value.definition();
      values.add(new Value(value.id(), definition, value.declared(), "", Place.UNKNOWN));
    }
    return new Block(
        "",
        block.kind(),
        block.parameters(),
        "",
        block.axes(),
        values,
        block.instances().stream().map(i -> bare(i, names)).toList(),
        block.calls().stream().map(call -> bare(call, names, calls)).toList(),
        block.outputs(),
        block.boundaries(),
        block.training(),
        Place.UNKNOWN);
  }

  private static Instance bare(Instance instance, Map<String, String> names) {
    return new Instance(
        names.getOrDefault(instance.name(), ""),
        false,
        of(instance.block()),
        instance.copies(),
        instance.axis(),
        Place.UNKNOWN);
  }

  private static Call bare(Call call, Map<String, String> names, Map<String, String> calls) {
    return new Call(
        calls.getOrDefault(call.id(), ""),
        names.getOrDefault(call.instance(), ""),
        call.level(),
        call.arguments(),
        call.axes(),
        Place.UNKNOWN);
  }
}
