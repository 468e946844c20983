package org.archigram.model.fact;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Call;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.jspecify.annotations.Nullable;

/** One block in one context: its values' types and what its own names of sizes mean there. */
final class Frame {
  final Scope scope;
  final @Nullable Frame around;
  final @Nullable Call call;
  private @Nullable Frame caller;
  final Map<String, Slot> slots = new LinkedHashMap<>();
  final Map<String, Frame> inside = new LinkedHashMap<>();
  final Map<String, Typed> known = new LinkedHashMap<>();
  private final Store store;
  private final Map<String, String> sizes;
  private final Map<String, String> rests;

  Frame(Scope scope, @Nullable Frame around, @Nullable Call call, Store store) {
    this.scope = scope;
    this.around = around;
    this.call = call;
    this.store = store;
    boolean shared = scope.isStack() && around != null;
    this.sizes = shared && around != null ? around.sizes : new HashMap<>();
    this.rests = shared && around != null ? around.rests : new HashMap<>();
    scope.block().parameters().keySet().forEach(this::variable);
  }

  /** The frame that owns the instance of a call from here. */
  Frame owner(int level) {
    Frame frame = this;
    for (int i = 0; i < level && frame.around != null; i++) {
      frame = frame.around;
    }
    return frame;
  }

  /** The frame of the call, which is not always the owner of the instance. */
  @Nullable Frame caller() {
    return caller;
  }

  Frame calledFrom(Frame frame) {
    caller = frame;
    return this;
  }

  /** The variable that a name of a size means here, if it was written here. */
  Optional<String> variableOf(String name) {
    return Optional.ofNullable(sizes.get(name));
  }

  Slot slot(String id) {
    return slots.computeIfAbsent(id, missing -> unknown());
  }

  Slot unknown() {
    return new Slot(
        Shape.unknown(store.variable(Store.NAMELESS)), store.variable(Store.NAMELESS), null);
  }

  /** A slot of a written type. */
  Slot declared(Type type) {
    return new Slot(local(type.shape()), store.variable(Store.NAMELESS), local(type.element()));
  }

  private Type.Element local(Type.Element element) {
    return element instanceof Type.Element.Category category
        ? new Type.Element.Category(local(category.count()))
        : element;
  }

  private String variable(String name) {
    return unnamed(name) ? store.variable(name) : sizes.computeIfAbsent(name, store::variable);
  }

  private static boolean unnamed(String name) {
    return name.equals("_") || name.equals(Store.NAMELESS);
  }

  Size local(Size size) {
    return size.known().isPresent() ? size : size.with(name -> Size.named(variable(name)));
  }

  private Shape local(Shape shape) {
    Optional<String> rest =
        shape
            .rest()
            .map(
                name ->
                    unnamed(name)
                        ? store.variable(name)
                        : rests.computeIfAbsent(name, store::variable));
    return new Shape(locals(shape.head()), rest, locals(shape.tail()));
  }

  private List<Size> locals(List<Size> all) {
    return all.stream().map(this::local).toList();
  }

  Attributes local(Attributes attributes) {
    Map<String, Attribute> all = new LinkedHashMap<>();
    attributes
        .values()
        .forEach(
            (name, value) ->
                all.put(
                    name,
                    value instanceof Attribute.Sizes some
                        ? new Attribute.Sizes(
                            some.values().stream().map(s -> store.resolve(local(s))).toList())
                        : value));
    return new Attributes(all);
  }

  /** What is known of the type in {@code slot} by now, without axes. */
  Type type(Slot slot) {
    Type.Element element =
        slot.element() instanceof Type.Element.Category category
            ? new Type.Element.Category(store.resolve(category.count()))
            : slot.element();
    return new Type(List.of(), store.resolve(slot.shape), element);
  }
}
