package org.archigram.model.fact;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;

/** The types of the values of one block, as it is used in one place. */
public final class Typed {
  private final Block block;
  private final Map<String, Type> types;
  private final Map<String, Typed> inside;
  private final Map<String, Map<String, String>> axes;
  private final Map<String, Size> steps;
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();

  Typed(
      Block block,
      Map<String, Type> types,
      Map<String, Typed> inside,
      Map<String, Map<String, String>> axes,
      Map<String, Size> steps) {
    this.block = block;
    this.types = types;
    this.inside = inside;
    this.axes = axes;
    this.steps = steps;
    block.values().forEach(value -> values.putIfAbsent(value.id(), value));
    block.instances().forEach(instance -> instances.putIfAbsent(instance.name(), instance));
  }

  /** The block whose values these are. */
  public Block block() {
    return block;
  }

  /**
   * The type of a value: its axes in this block's names, and its shape as far as it is known.
   *
   * <p>A size that is open has the name that was written, or {@code ?}. A value that does not exist
   * has a type of which nothing is known.
   */
  public Type type(String value) {
    Type type = types.get(value);
    return type == null ? Type.of(Shape.unknown(Store.NAMELESS)) : type;
  }

  /** The value with an id, found without looking through all of them. */
  public Optional<Value> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  /** The instance with a name, found without looking through all of them. */
  public Optional<Instance> instance(String name) {
    return Optional.ofNullable(instances.get(name));
  }

  /** The types in the block that a call uses, as it is used there. */
  public Typed inside(String call) {
    return find(call).orElseThrow(() -> new IllegalArgumentException("no call " + call));
  }

  /** The types in the block that a call uses; empty when there is no such call or instance. */
  public Optional<Typed> find(String call) {
    return Optional.ofNullable(inside.get(call));
  }

  /** The axis of this block that each axis of a called block stands for. */
  public Map<String, String> axes(String call) {
    return Collections.unmodifiableMap(axes.getOrDefault(call, new LinkedHashMap<>()));
  }

  /** The number of steps of an axis of this block: {@code T} for {@code t} where it is open. */
  public Size steps(String axis) {
    Size known = steps.get(axis);
    return known != null
        ? known
        : new org.archigram.model.Axis(axis, Optional.empty(), block.place()).steps();
  }
}
