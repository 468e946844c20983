package org.archigram.cli.proof.mutant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;

/**
 * What an architecture computes, as text, and what else one wants to know of it.
 *
 * <p>It leaves out places, documentation, the order of equations, and what leads to no output, no
 * loss and no draw. Two architectures of one meaning compute the same; the converse does not hold,
 * so that no mutant is let off that changes anything.
 */
final class Meaning {
  private final Block block;
  private final Aspect aspect;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> called = new LinkedHashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  /** What is told of an architecture beside the values that it computes. */
  enum Aspect {
    /** Nothing else. */
    COMPUTES("flow", "cell", "equations"),
    /** The rules that find weights. */
    RULES("flow", "cell", "training", "equations"),
    /** Which loss trains what. */
    OBJECTIVES("training", "equations"),
    /** How weights are drawn. */
    BEGINS("equations");

    /** The views that show it. */
    final Set<String> views;

    Aspect(String... views) {
      this.views = new LinkedHashSet<>(List.of(views));
    }
  }

  private Meaning(Block block, Aspect aspect) {
    this.block = block;
    this.aspect = aspect;
    block.values().forEach(value -> values.put(value.id(), value));
  }

  /** In which views two architectures must look different, as they are not the same. */
  static Set<String> differs(Architecture one, Architecture other) {
    Set<String> views = new LinkedHashSet<>();
    for (Aspect aspect : Aspect.values()) {
      boolean same = of(one, aspect).equals(of(other, aspect));
      if (!same) {
        views.addAll(aspect.views);
      }
      if (!same && aspect == Aspect.COMPUTES) {
        break; // What only another aspect says must be seen of it alone.
      }
    }
    return views;
  }

  private static String of(Architecture architecture, Aspect aspect) {
    return new Meaning(architecture.root(), aspect).text();
  }

  private String text() {
    Map<String, String> lines = new TreeMap<>();
    block.outputs().forEach(o -> lines.put("out " + o.name(), read(o.ref()) + o.carried()));
    Training training = block.training();
    training.losses().forEach(loss -> lines.put("loss " + loss.name(), read(loss.value())));
    if (aspect == Aspect.OBJECTIVES) {
      training.objectives().forEach(o -> lines.put("minimize " + o.losses(), o.over() + ""));
    }
    if (aspect == Aspect.RULES) {
      training.rules().forEach(rule -> lines.put("learn " + rule.weights(), rule.rule() + ""));
    }
    while (!open.isEmpty()) {
      String id = open.remove();
      Value value = java.util.Objects.requireNonNull(values.get(id));
      lines.put("value " + id, definition(value.definition()) + value.declared());
      block.boundaries().stream()
          .filter(boundary -> boundary.value().equals(id))
          .forEach(b -> lines.put("start " + id + b.at(), read(b.initial())));
    }
    for (Instance instance : block.instances()) {
      lines.put(
          "instance " + instance.name(),
          instance.copies() + " " + new Meaning(instance.block(), aspect).text().indent(2));
    }
    block.axes().forEach(axis -> lines.put("axis " + axis.name(), axis.length().toString()));
    StringBuilder text = new StringBuilder(block.name());
    lines.forEach((name, line) -> text.append('\n').append(name).append(" = ").append(line));
    return text.toString();
  }

  private String read(Ref ref) {
    if (used.add(ref.value())) {
      open.add(ref.value());
    }
    return ref.value() + ref.shifts();
  }

  private String definition(Definition definition) {
    if (definition instanceof Definition.Apply apply) {
      List<String> arguments = apply.arguments().stream().map(this::read).toList();
      return apply.operator() + " " + arguments + apply.attributes().values();
    }
    if (definition instanceof Definition.Weight weight) {
      String drawn = aspect == Aspect.BEGINS ? " " + weight.initialiser() : "";
      return (weight.trained() ? "trained" : "fixed") + drawn;
    }
    if (definition instanceof Definition.Result result) {
      return call(result.call()) + "." + result.output();
    }
    return definition.toString();
  }

  private String call(String id) {
    Call call = block.calls().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    List<String> arguments =
        called.add(id) ? call.arguments().stream().map(this::read).toList() : List.of();
    return call.instance() + call.level() + " " + arguments + new TreeMap<>(call.axes());
  }
}
