package org.archigram.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives the open sizes that a root block declares.
 *
 * @param given the sizes by name
 */
record Sizing(Map<String, Integer> given) {

  /** The names of the sizes that declarations and axes of a block leave open. */
  static Set<String> open(Block root) {
    Set<String> names = new LinkedHashSet<>();
    for (Value value : root.values()) {
      value.declared().ifPresent(type -> sizes(type).forEach(size -> names.addAll(size.names())));
    }
    root.axes().forEach(axis -> axis.length().ifPresent(size -> names.addAll(size.names())));
    return names;
  }

  private static List<Size> sizes(Type type) {
    List<Size> all = new java.util.ArrayList<>(type.shape().head());
    all.addAll(type.shape().tail());
    if (type.element() instanceof Type.Element.Category category) {
      all.add(category.count());
    }
    return all;
  }

  Block of(Block root) {
    return new Block(
        root.name(),
        root.kind(),
        root.parameters(),
        root.documentation(),
        root.axes().stream().map(this::of).toList(),
        root.values().stream().map(this::of).toList(),
        root.instances(),
        root.calls(),
        root.outputs(),
        root.boundaries(),
        root.training(),
        root.place());
  }

  private Size of(Size size) {
    Function<String, Size> sizes =
        name -> given.containsKey(name) ? Size.of(given.get(name)) : Size.named(name);
    return size.with(sizes);
  }

  private Value of(Value value) {
    Optional<Type> declared =
        value.declared().map(type -> new Type(type.axes(), of(type.shape()), of(type.element())));
    return new Value(
        value.id(), value.definition(), declared, value.documentation(), value.place());
  }

  private Shape of(Shape shape) {
    return new Shape(all(shape.head()), shape.rest(), all(shape.tail()));
  }

  private List<Size> all(List<Size> sizes) {
    return sizes.stream().map(this::of).toList();
  }

  private Type.Element of(Type.Element element) {
    return element instanceof Type.Element.Category category
        ? new Type.Element.Category(of(category.count()))
        : element;
  }

  private Axis of(Axis axis) {
    return new Axis(axis.name(), axis.length().map(this::of), axis.place());
  }
}
