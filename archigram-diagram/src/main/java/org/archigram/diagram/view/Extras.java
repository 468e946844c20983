package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.view.ViewOptions.Extra;
import org.archigram.model.Definition;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.cost.Costs;
import org.archigram.model.cost.Held;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** What a box says only where it is asked for: the shapes and the number of its weights. */
final class Extras {
  private final Set<Extra> shown;

  Extras(Set<Extra> shown) {
    this.shown = shown;
  }

  /** Whether every line says the size of its value. */
  boolean sizes() {
    return shown.contains(Extra.SIZES);
  }

  /** The lines below all others. */
  List<Caption> lines(Group group) {
    List<Caption> lines = new ArrayList<>();
    boolean closed = group.head.kind == Atom.Kind.CALL;
    if (shown.contains(Extra.WEIGHTS) && group.head.kind != Atom.Kind.WEIGHT) {
      lines.addAll(closed ? shapes(inside(group.head)) : shapes(group.weights));
    }
    if (shown.contains(Extra.COUNTS)) {
      lines.addAll(counts(closed ? Costs.of("", inside(group.head)).held() : held(group.weights)));
    }
    return lines;
  }

  private static Typed inside(Atom call) {
    return call.frame.typed().inside(call.call().orElseThrow().id());
  }

  private static List<Caption> shapes(List<Atom> weights) {
    Map<Formula, List<Formula>> names = new LinkedHashMap<>();
    for (Atom weight : weights) {
      Type type = weight.types.values().iterator().next();
      Formula name = Symbols.indexed(weight.name, weight.axes);
      names.computeIfAbsent(Symbols.shape(type), s -> new ArrayList<>()).add(name);
    }
    return lines(names);
  }

  /** The weights of a closed block; of those of blocks in it, only how many they are. */
  private static List<Caption> shapes(Typed block) {
    Map<Formula, List<Formula>> names = new LinkedHashMap<>();
    for (Value weight : block.block().weights()) {
      Formula shape = Symbols.shape(block.type(weight.id()));
      names.computeIfAbsent(shape, s -> new ArrayList<>()).add(Names.of(weight.id()));
    }
    List<Caption> lines = lines(names);
    long deeper = tensors(block, new IdentityHashMap<>()) - block.block().weights().size();
    if (deeper > 0) {
      lines.add(Caption.words((lines.isEmpty() ? "" : "and ") + deeper + " tensors inside"));
    }
    return lines;
  }

  private static long tensors(Typed block, Map<Typed, Long> known) {
    Long before = known.get(block);
    if (before == null) {
      before =
          block.block().weights().size()
              + block.block().calls().stream()
                  .filter(call -> call.level() == 0)
                  .map(call -> block.inside(call.id()))
                  .mapToLong(inner -> tensors(inner, known))
                  .sum();
      known.put(block, before);
    }
    return before;
  }

  private static List<Caption> lines(Map<Formula, List<Formula>> names) {
    List<Caption> lines = new ArrayList<>();
    names.forEach(
        (shape, same) ->
            lines.add(
                Caption.maths(Formula.row(Symbols.list(same), Formula.relation(":"), shape))));
    return lines;
  }

  private static Held held(List<Atom> weights) {
    Held held = Held.NONE;
    for (Atom weight : weights) {
      Shape shape = weight.types.values().iterator().next().shape();
      Size count = shape.ranked() ? shape.elements() : Size.named("?");
      for (Atom.AxisId axis : weight.axes) {
        count = count.times(weight.frame.steps(axis));
      }
      if (weight.value().map(Value::definition).orElseThrow()
          instanceof Definition.Weight written) {
        held = held.plus(Held.of(written.kind(), count));
      }
    }
    return held;
  }

  private static List<Caption> counts(Held held) {
    List<Caption> lines = new ArrayList<>();
    Size free = held.trained().plus(held.stored());
    if (!free.equals(Size.ZERO)) {
      lines.add(Caption.words(counted(free, "weights")));
    }
    if (!held.fixed().equals(Size.ZERO)) {
      lines.add(Caption.words(counted(held.fixed(), "fixed weights")));
    }
    return lines;
  }

  /** {@code 49,536 weights}. */
  static String counted(Size count, String what) {
    return (count.known().isPresent()
            ? String.format(java.util.Locale.ROOT, "%,d", count.known().getAsLong())
            : count.toString())
        + " "
        + (count.is(1) ? what.substring(0, what.length() - 1) : what);
  }
}
