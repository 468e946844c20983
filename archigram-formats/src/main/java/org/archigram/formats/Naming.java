package org.archigram.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator.Family;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/**
 * Gives names to the values of a file, so that its equations can be written.
 *
 * <p>Before: values that nobody named. After: what a block hands out has the name of its output;
 * what is read more than once, what a block makes, and what has weights has a letter and a number.
 * Short steps in between stay inside the equations that read them.
 */
public final class Naming {
  private static final Set<Family> LONG =
      Set.of(Family.PRODUCT, Family.CONVOLUTION, Family.LOOKUP, Family.NORMALISATION);

  /** More operations than this are no equation that a reader takes in at once. */
  private static final int LONGEST = 6;

  private final Map<Block, Block> known = new IdentityHashMap<>();

  private Naming() {}

  /** The same architecture with names for what its equations define. */
  public static Architecture named(Architecture architecture) {
    return new Architecture(architecture.name(), new Naming().named(architecture.root()));
  }

  private Block named(Block block) {
    Block before = known.get(block);
    if (before == null) {
      before = new Renaming(block).done();
      known.put(block, before);
    }
    return before;
  }

  /** The names of one block. */
  private final class Renaming {
    private final Block block;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> reads = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /** What operations with weights read: the layers end there. */
    private final Set<String> fed = new HashSet<>();

    /** What is a weight or a number, or is computed from such alone. */
    private final Set<String> weights = new HashSet<>();

    private int number;

    Renaming(Block block) {
      this.block = block;
      block.values().forEach(value -> taken.add(value.id()));
      block.values().stream().filter(Renaming::isGiven).forEach(v -> weights.add(v.id()));
      block.values().stream().filter(this::isComputed).forEach(v -> weights.add(v.id()));
      block.values().forEach(this::count);
      block.calls().forEach(call -> call.arguments().forEach(this::count));
    }

    private void count(Value value) {
      if (value.definition() instanceof Definition.Apply apply) {
        apply.arguments().forEach(this::count);
        boolean weighted =
            LONG.contains(apply.operator().family())
                && apply.arguments().stream().anyMatch(ref -> weights.contains(ref.value()));
        if (weighted) {
          apply.arguments().forEach(ref -> fed.add(ref.value()));
        }
      }
    }

    private void count(Ref ref) {
      reads.merge(ref.value(), 1, Integer::sum);
    }

    Block done() {
      for (Block.Output output : block.outputs()) {
        boolean unnamed =
            block.value(output.ref().value()).map(value -> !value.named()).orElse(false);
        if (unnamed && taken.add(output.name())) {
          names.putIfAbsent(output.ref().value(), output.name());
        }
      }
      for (Value value : block.values()) {
        if (!value.named() && !names.containsKey(value.id()) && needsName(value)) {
          names.put(value.id(), next());
        }
      }
      return renamed();
    }

    private String next() {
      String name;
      do {
        number++;
        name = "h_" + number;
      } while (!taken.add(name));
      return name;
    }

    private boolean needsName(Value value) {
      if (value.definition() instanceof Definition.Result) {
        return true;
      }
      if (!(value.definition() instanceof Definition.Apply apply) || weights.contains(value.id())) {
        return false;
      }
      int size = 1;
      for (Ref ref : apply.arguments()) {
        size += names.containsKey(ref.value()) ? 0 : sizes.getOrDefault(ref.value(), 0);
      }
      sizes.put(value.id(), size);
      return fed.contains(value.id()) || reads.getOrDefault(value.id(), 0) > 1 || size > LONGEST;
    }

    private static boolean isGiven(Value value) {
      return value.definition() instanceof Definition.Weight
          || value.definition() instanceof Definition.Constant;
    }

    /** Files list what is computed behind what it reads, so one pass finds all. */
    private boolean isComputed(Value value) {
      return value.definition() instanceof Definition.Apply apply
          && !apply.arguments().isEmpty()
          && apply.arguments().stream().allMatch(ref -> weights.contains(ref.value()));
    }

    private Block renamed() {
      List<Value> values = new ArrayList<>();
      block.values().forEach(value -> values.add(renamed(value)));
      List<Instance> instances = new ArrayList<>();
      for (Instance i : block.instances()) {
        instances.add(
            new Instance(i.name(), i.named(), named(i.block()), i.copies(), i.axis(), i.place()));
      }
      List<Call> calls = new ArrayList<>();
      for (Call call : block.calls()) {
        calls.add(
            new Call(
                call.id(),
                call.instance(),
                call.level(),
                call.arguments().stream().map(this::renamed).toList(),
                call.axes(),
                call.place()));
      }
      return new Block(
          block.name(),
          block.kind(),
          block.parameters(),
          block.documentation(),
          block.axes(),
          values,
          instances,
          calls,
          block.outputs().stream()
              .map(o -> new Block.Output(o.name(), renamed(o.ref()), o.carried()))
              .toList(),
          block.boundaries().stream()
              .map(
                  b -> new Block.Boundary(name(b.value()), b.at(), renamed(b.initial()), b.place()))
              .toList(),
          block.training(),
          block.place());
    }

    private Value renamed(Value value) {
      Definition definition =
          value.definition() instanceof Definition.Apply apply
              ? new Definition.Apply(
                  apply.operator(),
                  apply.arguments().stream().map(this::renamed).toList(),
                  apply.attributes())
              : value.definition();
      return new Value(
          name(value.id()), definition, value.declared(), value.documentation(), value.place());
    }

    private Ref renamed(Ref ref) {
      return new Ref(name(ref.value()), ref.shifts());
    }

    private String name(String id) {
      return names.getOrDefault(id, id);
    }
  }
}
