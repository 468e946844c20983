package org.archigram.runtime.flat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.archigram.model.Architecture;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Types;

/** An architecture whose open sizes have been given, and its types. */
record Sized(Architecture architecture, Types types) {

  static Sized of(Architecture architecture, Map<String, Integer> sizes) {
    Function<String, Size> given =
        name -> sizes.containsKey(name) ? Size.of(sizes.get(name)) : Size.named(name);
    Block root = architecture.root();
    List<Value> values = root.values().stream().map(value -> sized(value, given)).toList();
    List<Axis> axes = root.axes().stream().map(axis -> sized(axis, given)).toList();
    Block block =
        new Block(
            root.name(),
            root.kind(),
            root.parameters(),
            root.documentation(),
            axes,
            values,
            root.instances(),
            root.calls(),
            root.outputs(),
            root.boundaries(),
            root.training(),
            root.place());
    Architecture known = new Architecture(architecture.name(), block);
    return new Sized(known, Types.of(known));
  }

  private static Value sized(Value value, Function<String, Size> given) {
    Optional<Type> declared =
        value
            .declared()
            .map(
                type ->
                    new Type(
                        type.axes(), sized(type.shape(), given), sized(type.element(), given)));
    return new Value(
        value.id(), value.definition(), declared, value.documentation(), value.place());
  }

  private static Shape sized(Shape shape, Function<String, Size> given) {
    return new Shape(all(shape.head(), given), shape.rest(), all(shape.tail(), given));
  }

  private static List<Size> all(List<Size> sizes, Function<String, Size> given) {
    return sizes.stream().map(size -> size.with(given)).toList();
  }

  private static Type.Element sized(Type.Element element, Function<String, Size> given) {
    return element instanceof Type.Element.Category category
        ? new Type.Element.Category(category.count().with(given))
        : element;
  }

  private static Axis sized(Axis axis, Function<String, Size> given) {
    return new Axis(axis.name(), axis.length().map(size -> size.with(given)), axis.place());
  }
}
