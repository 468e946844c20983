package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;

/**
 * Finds which axes each value of a block carries.
 *
 * <p>A value carries the axes of what it reads. Values that read each other are visited until
 * nothing is added; the others once, after all that they read.
 */
final class AxisFlow {
  private final Scope scope;
  private final Map<String, List<String>> given;
  private final Map<Block, BlockAxes> known;
  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, Map<String, String>> bindings = new LinkedHashMap<>();
  private final Map<String, BlockAxes> inside = new LinkedHashMap<>();
  private final Map<String, List<Block.Boundary>> boundaries = new HashMap<>();

  private AxisFlow(Scope scope, Map<String, List<String>> given, Map<Block, BlockAxes> known) {
    this.scope = scope;
    this.given = given;
    this.known = known;
    scope
        .block()
        .boundaries()
        .forEach(b -> boundaries.computeIfAbsent(b.value(), v -> new ArrayList<>()).add(b));
  }

  /** The axes in {@code root} and in all that it calls; what is found is kept in {@code known}. */
  static BlockAxes of(Scope root, Map<Block, BlockAxes> known) {
    BlockAxes axes = known.get(root.block());
    if (axes == null) {
      axes = new AxisFlow(root, Map.of(), known).solved();
      known.put(root.block(), axes);
    }
    return axes;
  }

  private BlockAxes solved() {
    Dependencies dependencies = Dependencies.of(scope);
    for (List<String> component : dependencies.components()) {
      boolean changed = true;
      int rounds = 2 + scope.block().axes().size() + component.size();
      while (changed && rounds-- > 0) {
        changed = false;
        for (String id : component) {
          changed |= update(id);
        }
        changed &= component.size() > 1 || dependencies.readsItself(component.get(0));
      }
    }
    for (Call call : scope.calls().values()) {
      if (!bindings.containsKey(call.id())) {
        result(call, new Definition.Result(call.id(), ""));
      }
    }
    return new BlockAxes(scope, given, Map.copyOf(values), bindings, inside);
  }

  private boolean update(String id) {
    Value value = scope.values().get(id);
    if (value == null) {
      return false;
    }
    Set<String> axes = new LinkedHashSet<>(computed(value));
    value.declared().map(Type::axes).ifPresent(axes::addAll);
    for (Block.Boundary boundary : boundaries.getOrDefault(id, List.of())) {
      axes.addAll(read(boundary.initial()));
      axes.add(boundary.at().axis());
    }
    List<String> ordered = ordered(axes);
    return !ordered.equals(values.put(id, ordered));
  }

  private List<String> ordered(Collection<String> axes) {
    return axes.stream().sorted(Comparator.comparingInt(scope::rank)).toList();
  }

  private Collection<String> computed(Value value) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Input) {
      return given.getOrDefault(value.id(), List.of());
    }
    if (definition instanceof Definition.Apply apply) {
      return applied(apply);
    }
    if (definition instanceof Definition.Result result) {
      return scope.call(result.call()).map(call -> result(call, result)).orElse(List.of());
    }
    return List.of();
  }

  private Collection<String> applied(Definition.Apply apply) {
    Set<String> axes = new LinkedHashSet<>();
    apply.arguments().forEach(argument -> axes.addAll(read(argument)));
    Along.removed(apply).forEach(axes::remove);
    axes.addAll(Along.added(apply));
    return axes;
  }

  /** What comes from outside has no more axes for being read at another step of one. */
  private List<String> read(Ref ref) {
    List<String> carried = values.getOrDefault(ref.value(), List.of());
    List<String> read = Along.read(ref, carried);
    boolean given =
        scope
            .value(ref.value())
            .map(Value::definition)
            .filter(d -> d instanceof Definition.Input || d instanceof Definition.Weight)
            .isPresent();
    return given ? read.stream().filter(carried::contains).toList() : read;
  }

  private List<String> result(Call call, Definition.Result result) {
    Scope callee = scope.inside(call).orElse(null);
    if (callee == null) {
      return List.of();
    }
    return callee.isStack() ? stacked(call, callee, result) : called(call, callee, result);
  }

  private List<String> called(Call call, Scope callee, Definition.Result result) {
    BlockAxes axes = of(callee, known);
    inside.put(call.id(), axes);
    AxisBinding binding = AxisBinding.of(call, axes, this::read);
    bindings.put(call.id(), binding.names());
    List<String> all = new ArrayList<>(binding.passing());
    for (Block.Output output : callee.block().outputs()) {
      if (output.name().equals(result.output())) {
        axes.of(output.ref()).stream()
            .filter(axis -> !binding.unbound().containsKey(axis))
            .forEach(axis -> all.add(binding.caller(axis)));
      }
    }
    return all.stream().distinct().toList();
  }

  /** The body of a stack sees all axes of what it is given, under the same names. */
  private List<String> stacked(Call call, Scope body, Definition.Result result) {
    BlockAxes axes = bodyAxes(call, body);
    inside.put(call.id(), axes);
    Map<String, String> same = new LinkedHashMap<>();
    axes.values().values().forEach(all -> all.forEach(axis -> same.put(axis, axis)));
    Map<String, String> names = new LinkedHashMap<>();
    ordered(same.keySet()).forEach(axis -> names.put(axis, axis));
    bindings.put(call.id(), names);
    for (Block.Output output : body.block().outputs()) {
      if (output.name().equals(result.output())) {
        List<String> carried = new ArrayList<>(axes.of(output.ref()));
        if (output.carried().isEmpty()) {
          scope.instance(call).flatMap(instance -> instance.axis()).ifPresent(carried::add);
        }
        return carried;
      }
    }
    return List.of();
  }

  private BlockAxes bodyAxes(Call call, Scope body) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    List<Value> declared = body.block().inputs();
    for (int i = 0; i < Math.min(declared.size(), call.arguments().size()); i++) {
      inputs.put(declared.get(i).id(), read(call.arguments().get(i)));
    }
    while (true) {
      BlockAxes axes = new AxisFlow(body, Map.copyOf(inputs), known).solved();
      boolean grown = false;
      for (Block.Output output : body.block().outputs()) {
        if (output.carried().isPresent()) {
          Set<String> more =
              new LinkedHashSet<>(inputs.getOrDefault(output.carried().get(), List.of()));
          grown |= more.addAll(axes.of(output.ref()));
          inputs.put(output.carried().get(), ordered(more));
        }
      }
      if (!grown) {
        return axes;
      }
    }
  }
}
