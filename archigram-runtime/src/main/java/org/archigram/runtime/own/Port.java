package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.archigram.model.Architecture;
import org.archigram.model.Definition;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.runtime.task.Role;

/**
 * A value that a network is given.
 *
 * @param axes the names of its axes
 * @param steps the number of steps of each axis; 0 where data decides
 * @param shape the sizes of one step; 0 where data decides
 * @param classes the number of classes, 0 where data decides; -1 for numbers
 * @param written as it is declared
 */
record Port(
    String name,
    boolean target,
    List<String> axes,
    List<Integer> steps,
    List<Integer> shape,
    int classes,
    String written) {

  static List<Port> of(Architecture network, Typed types) {
    List<Port> ports = new ArrayList<>();
    for (Value value : network.root().inputs()) {
      boolean target =
          value.definition() instanceof Definition.Input input
              && input.role() == Definition.Role.TARGET;
      Type type = types.type(value.id());
      List<Integer> steps = type.axes().stream().map(axis -> size(types.steps(axis))).toList();
      List<Integer> shape = type.shape().head().stream().map(Port::size).toList();
      int classes =
          type.element() instanceof Type.Element.Category category ? size(category.count()) : -1;
      ports.add(
          new Port(
              value.id(), target, type.axes(), steps, shape, classes, written(value.id(), type)));
    }
    return ports;
  }

  private static int size(Size size) {
    OptionalLong known = size.known();
    return known.isPresent() ? Math.toIntExact(known.getAsLong()) : 0;
  }

  private static String written(String name, Type type) {
    String axes =
        type.axes().isEmpty()
            ? ""
            : type.axes().stream().collect(Collectors.joining(", ", "[", "]"));
    boolean real = type.element() instanceof Type.Element.Real;
    return name + axes + " : " + (real ? type.shape() : type.element());
  }

  boolean isClass() {
    return classes >= 0;
  }

  /** A role of this name, with what data says where it is open. */
  Role role(List<Integer> sizes, int count) {
    Role.Use use = target ? Role.Use.TARGET : Role.Use.INPUT;
    return new Role(name, use, steps, sizes, count);
  }
}
