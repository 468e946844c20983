package org.archigram.model.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Typed typed;
  private final Steps steps;

  Counting(Typed typed, Steps steps) {
    this.typed = typed;
    this.steps = steps;
  }

  Cost cost(String name) {
    List<Cost> children = new ArrayList<>();
    typed.block().instances().forEach(instance -> children.add(child(instance)));
    for (Call call : typed.block().calls()) {
      if (call.level() > 0) {
        use(call).ifPresent(cost -> children.add(cost.borrowed()));
      }
    }
    Cost cost = own(name, children);
    for (Cost child : children) {
      cost =
          new Cost(
              name,
              cost.trained().plus(child.trained()),
              cost.fixed().plus(child.fixed()),
              cost.macsPerStep().plus(child.macsPerStep()),
              cost.macs().plus(child.macs()),
              children);
    }
    return cost;
  }

  /** The block's own weights and work; the children are listed, not added. */
  private Cost own(String name, List<Cost> children) {
    Size perStep = Size.ZERO;
    Size all = Size.ZERO;
    for (Value value : typed.block().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        Size once = work(value, apply);
        perStep = perStep.plus(once);
        all = all.plus(once.times(steps.of(axes(value, apply))));
      }
    }
    return new Cost(name, weights(true), weights(false), perStep, all, children);
  }

  private Size weights(boolean trained) {
    Size sum = Size.ZERO;
    for (Value value : typed.block().weights()) {
      if (((Definition.Weight) value.definition()).trained() == trained) {
        Type type = typed.type(value.id());
        sum = sum.plus(elements(type.shape()).times(steps.of(type.axes())));
      }
    }
    return sum;
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

  /** An operator works once for each step of its arguments, even where the result has fewer. */
  private Set<String> axes(Value value, Definition.Apply apply) {
    Set<String> axes = new LinkedHashSet<>(typed.type(value.id()).axes());
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

  private Cost child(Instance instance) {
    Optional<Cost> all = Optional.empty();
    for (Call call : typed.block().calls()) {
      if (call.level() == 0 && call.instance().equals(instance.name())) {
        Optional<Cost> use = use(call);
        all = all.isPresent() && use.isPresent() ? all.map(c -> c.again(use.get())) : use;
      }
    }
    return all.orElseGet(() -> unusedHere(instance));
  }

  /** What one call costs in all steps of the axes that pass through it. */
  private Optional<Cost> use(Call call) {
    return typed.find(call.id()).map(inner -> use(call, inner));
  }

  private Cost use(Call call, Typed inner) {
    Optional<Instance> instance =
        call.level() == 0 ? typed.block().instance(call.instance()) : Optional.empty();
    Steps within = steps.inside(call, inner);
    Optional<Size> copies = instance.flatMap(Instance::copies);
    if (copies.isPresent()) {
      Cost one = new Counting(inner, within.inCopies(instance.get())).cost(call.instance());
      return one.copied(copies.get());
    }
    Set<String> passing = new LinkedHashSet<>();
    call.arguments().forEach(argument -> passing.addAll(axes(argument)));
    passing.removeAll(typed.axes(call.id()).values());
    return new Counting(inner, within).cost(call.instance()).repeated(steps.of(passing));
  }

  /** The weights of an instance that only blocks inside this one call, or nobody. */
  private Cost unusedHere(Instance instance) {
    Typed inner =
        called(typed, instance.name(), 0)
            .orElseGet(() -> Types.of(new Architecture(instance.name(), instance.block())).root());
    Cost one = new Counting(inner, Steps.outermost(inner)).cost(instance.name());
    return instance.copies().map(one::copied).orElse(one).idle();
  }

  private static Optional<Typed> called(Typed around, String instance, int level) {
    for (Call call : around.block().calls()) {
      Optional<Typed> inner = around.find(call.id());
      if (inner.isEmpty()) {
        continue;
      }
      if (call.level() == level && call.instance().equals(instance)) {
        return inner;
      }
      Optional<Typed> deeper = called(inner.get(), instance, level + 1);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
