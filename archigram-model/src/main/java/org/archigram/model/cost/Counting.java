package org.archigram.model.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.archigram.model.Architecture;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;

/** Counts one block where it is used. */
final class Counting {
  private static final Set<String> SUMS = Set.of("sum", "mean");

  private final Typed typed;
  private final Steps steps;
  private final Passing passing;
  private final int depth;

  /** What blocks cost that were counted already, by what they are given: many may be the same. */
  private final Map<Typed, Map<List<Object>, Cost>> known;

  private Counting(
      Typed typed,
      Steps steps,
      Passing passing,
      int depth,
      Map<Typed, Map<List<Object>, Cost>> known) {
    this.typed = typed;
    this.steps = steps;
    this.passing = passing;
    this.depth = depth;
    this.known = known;
  }

  static Counting outermost(Typed root) {
    Passing passing = Passing.of(root, Map.of());
    return new Counting(root, Steps.outermost(root), passing, 0, new IdentityHashMap<>());
  }

  Cost cost(String name) {
    List<Cost> children = new ArrayList<>();
    Map<String, List<Call>> calls = new HashMap<>();
    for (Call call : typed.block().calls()) {
      if (call.level() == 0) {
        calls.computeIfAbsent(call.instance(), instance -> new ArrayList<>()).add(call);
      }
    }
    for (Instance instance : typed.block().instances()) {
      children.add(child(instance, calls.getOrDefault(instance.name(), List.of())));
    }
    for (Call call : typed.block().calls()) {
      if (call.level() > 0) {
        use(call, Optional.empty()).ifPresent(cost -> children.add(cost.borrowed()));
      }
    }
    Cost own = own(name, children);
    return new Cost(
        name,
        children.stream().map(Cost::held).reduce(own.held(), Held::plus),
        sum(own.macsPerStep(), children, Cost::macsPerStep),
        sum(own.macs(), children, Cost::macs),
        children);
  }

  private static Size sum(Size own, List<Cost> children, Function<Cost, Size> figure) {
    Size sum = own;
    for (Cost child : children) {
      sum = sum.plus(figure.apply(child));
    }
    return sum;
  }

  /** The block's own weights and work; the children are listed, not added. */
  private Cost own(String name, List<Cost> children) {
    Size perStep = Size.ZERO;
    Size all = Size.ZERO;
    for (Value value : typed.block().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        Definition.Apply worked = product(apply).orElse(apply);
        Size once = product(apply).isPresent() ? summed(apply) : work(value, apply);
        List<String> read = worked.arguments().stream().map(Ref::value).toList();
        Set<String> axes = axes(worked);
        axes.addAll(typed.type(value.id()).axes());
        perStep = perStep.plus(once);
        all = all.plus(once.times(steps.of(axes)).times(passing.combinations(read)));
      }
    }
    return new Cost(name, held(), perStep, all, children);
  }

  private Held held() {
    Held held = Held.NONE;
    for (Value value : typed.block().weights()) {
      Definition.Weight weight = (Definition.Weight) value.definition();
      Type type = typed.type(value.id());
      Size count = elements(type.shape()).times(steps.of(type.axes()));
      held = held.plus(Held.of(weight.kind(), count));
    }
    return held;
  }

  private static Size elements(Shape shape) {
    return shape.ranked() ? shape.elements() : Size.named("?");
  }

  private Size work(Value value, Definition.Apply apply) {
    List<Type> arguments =
        apply.arguments().stream().map(argument -> typed.type(argument.value())).toList();
    Type result = typed.type(value.id());
    boolean open =
        !result.shape().ranked() || arguments.stream().anyMatch(type -> !type.shape().ranked());
    if (open) {
      return Size.ZERO;
    }
    return apply.operator().cost().of(arguments, result, apply.attributes());
  }

  /** The product that a sum adds up, if it does: both are one contraction. */
  private Optional<Definition.Apply> product(Definition.Apply sum) {
    if (!SUMS.contains(sum.operator().name())) {
      return Optional.empty();
    }
    return typed
        .value(sum.arguments().get(0).value())
        .map(Value::definition)
        .filter(Definition.Apply.class::isInstance)
        .map(Definition.Apply.class::cast)
        .filter(apply -> apply.operator().name().equals("mul"))
        .filter(apply -> apply.arguments().stream().noneMatch(this::isNumber));
  }

  private boolean isNumber(Ref ref) {
    return typed
        .value(ref.value())
        .filter(value -> value.definition() instanceof Definition.Constant)
        .isPresent();
  }

  private Size summed(Definition.Apply sum) {
    return elements(typed.type(sum.arguments().get(0).value()).shape());
  }

  /** An operator works once for each step of its arguments, even where the result has fewer. */
  private Set<String> axes(Definition.Apply apply) {
    Set<String> axes = new LinkedHashSet<>();
    apply.arguments().forEach(argument -> axes.addAll(axes(argument)));
    return axes;
  }

  /** The axes that a reference still has: not those of which it reads one fixed step. */
  private Set<String> axes(Ref ref) {
    Set<String> axes = new LinkedHashSet<>(typed.type(ref.value()).axes());
    ref.shifts().stream()
        .filter(shift -> shift.from() != Ref.From.CURRENT)
        .forEach(shift -> axes.remove(shift.axis()));
    return axes;
  }

  private Cost child(Instance instance, List<Call> calls) {
    Optional<Cost> all = Optional.empty();
    for (Call call : calls) {
      Optional<Cost> use = use(call, Optional.of(instance));
      all = all.isPresent() && use.isPresent() ? all.map(c -> c.again(use.get())) : use;
    }
    return all.orElseGet(() -> unusedHere(instance));
  }

  /** What one call costs in all steps of the axes that pass through it. */
  private Optional<Cost> use(Call call, Optional<Instance> instance) {
    return typed.find(call.id()).map(inner -> use(call, inner, instance));
  }

  private Cost use(Call call, Typed inner, Optional<Instance> instance) {
    Steps within = steps.inside(call, inner);
    Optional<Size> copies = instance.flatMap(Instance::copies);
    if (copies.isPresent()) {
      return inside(call, inner, within.inCopies(instance.get()), false).copied(copies.get());
    }
    return inside(call, inner, within, true);
  }

  /** Counts a called block; axes that it has no name for pass through what is computed of them. */
  private Cost inside(Call call, Typed inner, Steps within, boolean named) {
    Map<String, Map<String, Size>> inputs = new LinkedHashMap<>();
    List<Value> values = inner.block().inputs();
    for (int i = 0; i < Math.min(values.size(), call.arguments().size()); i++) {
      Ref argument = call.arguments().get(i);
      Map<String, Size> through = new LinkedHashMap<>(passing.of(argument.value()));
      Set<String> own = named ? axes(argument) : new LinkedHashSet<>();
      own.removeAll(typed.axes(call.id()).values());
      own.forEach(axis -> through.put(depth + ":" + axis, steps.of(axis)));
      inputs.put(values.get(i).id(), through);
    }
    boolean none = inputs.values().stream().allMatch(Map::isEmpty);
    List<Object> given = List.of(within.known(), inputs, none ? 0 : depth);
    Map<List<Object>, Cost> before = known.computeIfAbsent(inner, t -> new HashMap<>());
    Cost cost = before.get(given);
    if (cost == null) {
      cost =
          new Counting(inner, within, Passing.of(inner, inputs), depth + 1, known)
              .cost(call.instance());
      before.put(given, cost);
    }
    return cost.named(call.instance());
  }

  /** The weights of an instance that only blocks inside this one call, or nobody. */
  private Cost unusedHere(Instance instance) {
    Typed inner =
        called(typed, instance.name(), 0, new HashSet<>())
            .orElseGet(() -> Types.of(new Architecture(instance.name(), instance.block())).root());
    Cost one = outermost(inner).cost(instance.name());
    return instance.copies().map(one::copied).orElse(one).idle();
  }

  /** Looks into each block once at a level, as many may be the same. */
  private static Optional<Typed> called(
      Typed around, String instance, int level, Set<List<Object>> seen) {
    if (!seen.add(List.of(around, level))) {
      return Optional.empty();
    }
    for (Call call : around.block().calls()) {
      Optional<Typed> inner = around.find(call.id());
      if (inner.isEmpty()) {
        continue;
      }
      if (call.level() == level && call.instance().equals(instance)) {
        return inner;
      }
      Optional<Typed> deeper = called(inner.get(), instance, level + 1, seen);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
