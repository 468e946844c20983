package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.archigram.model.Axis;
import org.archigram.model.Call;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;

/**
 * Which axis of the caller each axis of a called block stands for.
 *
 * @param names an axis of the callee to an axis of the caller, where it is known
 * @param unbound the axes of the callee's inputs that stand for nothing, with what they might be
 * @param passing the axes of the arguments that the callee does not see
 */
record AxisBinding(
    Map<String, String> names, Map<String, List<String>> unbound, List<String> passing) {

  /** Binds by what is written, else by name, else to the only axis there is. */
  static AxisBinding of(Call call, BlockAxes callee, Function<Ref, List<String>> read) {
    List<Value> inputs = callee.scope().block().inputs();
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    Set<String> passing = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(inputs.size(), call.arguments().size()); i++) {
      List<String> argument = read.apply(call.arguments().get(i));
      List<String> declared = inputs.get(i).declared().map(Type::axes).orElse(List.of());
      declared.forEach(
          a -> offered.computeIfAbsent(a, n -> new LinkedHashSet<>()).addAll(argument));
      passing.addAll(argument);
    }
    Map<String, String> names = new LinkedHashMap<>(call.axes());
    byName(offered, names);
    Map<String, List<String>> unbound = remaining(offered, names);
    passing.removeAll(names.values());
    inOwnName(callee, offered, names);
    return new AxisBinding(names, unbound, List.copyOf(passing));
  }

  private static void byName(Map<String, Set<String>> offered, Map<String, String> names) {
    offered.forEach(
        (axis, axes) -> {
          if (axes.contains(axis) && !names.containsValue(axis)) {
            names.putIfAbsent(axis, axis);
          }
        });
  }

  private static Map<String, List<String>> remaining(
      Map<String, Set<String>> offered, Map<String, String> names) {
    Map<String, List<String>> unbound = new LinkedHashMap<>();
    offered.forEach(
        (axis, axes) -> {
          List<String> free = new ArrayList<>(axes);
          free.removeAll(names.values());
          if (!names.containsKey(axis)) {
            if (free.size() == 1) {
              names.put(axis, free.get(0));
            } else {
              unbound.put(axis, free);
            }
          }
        });
    return unbound;
  }

  /** Axes that no input has belong to the callee alone and keep their names. */
  private static void inOwnName(
      BlockAxes callee, Map<String, Set<String>> offered, Map<String, String> names) {
    for (Axis axis : callee.scope().block().axes()) {
      if (!offered.containsKey(axis.name())) {
        names.putIfAbsent(axis.name(), axis.name());
      }
    }
  }

  String caller(String axis) {
    return names.getOrDefault(axis, axis);
  }
}
