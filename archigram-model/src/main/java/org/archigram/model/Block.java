package org.archigram.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.problem.Place;

/**
 * A piece of an architecture: inputs, weights and equations in single-assignment form.
 *
 * @param name the name of the block, such as {@code LSTM}
 * @param kind what it is
 * @param parameters the values its parameters were given, as text, in the order declared
 * @param documentation the {@code ##} text before it
 * @param axes the indices that its values may carry
 * @param values inputs, weights and equations in the order written
 * @param instances the blocks with weights of their own inside this one
 * @param calls the uses of instances
 * @param outputs what the block hands out, the first being the main one
 * @param boundaries what a delayed value reads before the first step of an axis
 * @param training losses and learning rules
 * @param place where it was written
 */
public record Block(
    String name,
    Kind kind,
    Map<String, String> parameters,
    String documentation,
    List<Axis> axes,
    List<Value> values,
    List<Instance> instances,
    List<Call> calls,
    List<Output> outputs,
    List<Boundary> boundaries,
    Training training,
    Place place) {

  /** What a block is. */
  public enum Kind {
    /** Reusable. */
    BLOCK,
    /** Complete: it can be trained and run. */
    NETWORK,
    /** The body of a stack: what each copy does. */
    STACK
  }

  /**
   * Something a block hands out.
   *
   * @param name its name for the caller
   * @param ref the value
   * @param carried for the body of a stack: the input that the next copy reads it by
   */
  public record Output(String name, Ref ref, Optional<String> carried) {}

  /**
   * What is read where a shift leaves the range of an axis.
   *
   * @param value the id of the delayed value
   * @param at the step: from {@code START} (h[0] has offset 0) or from {@code END} (h[T+1] has 1)
   * @param initial the value read there
   */
  public record Boundary(String value, Ref.Shift at, Ref initial, Place place) {}

  public Block {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    axes = List.copyOf(axes);
    values = List.copyOf(values);
    instances = List.copyOf(instances);
    calls = List.copyOf(calls);
    outputs = List.copyOf(outputs);
    boundaries = List.copyOf(boundaries);
  }

  /** This block and all that are inside it, each once, however often it is used. */
  public Collection<Block> within() {
    Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Block> all = new ArrayList<>(List.of(this));
    for (int i = 0; i < all.size(); i++) {
      for (Instance instance : all.get(i).instances()) {
        if (seen.add(instance.block())) {
          all.add(instance.block());
        }
      }
    }
    return all;
  }

  /** Looks at this block alone: what it calls may unfold to more than can be walked through. */
  @Override
  public int hashCode() {
    return Objects.hash(name, kind, parameters, values.size(), calls.size(), place);
  }

  /** The values that come from outside, in the order written. */
  public List<Value> inputs() {
    return values.stream().filter(v -> v.definition() instanceof Definition.Input).toList();
  }

  /** The weights of this block itself, not of its instances. */
  public List<Value> weights() {
    return values.stream().filter(v -> v.definition() instanceof Definition.Weight).toList();
  }

  /** The value with this id. */
  public Optional<Value> value(String id) {
    return values.stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /** The instance with this name, if this block owns it. */
  public Optional<Instance> instance(String instance) {
    return instances.stream().filter(i -> i.name().equals(instance)).findFirst();
  }

  /** The axis with this name. */
  public Optional<Axis> axis(String axis) {
    return axes.stream().filter(a -> a.name().equals(axis)).findFirst();
  }
}
