package org.archigram.diagram.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Typed;

/**
 * One opened block.
 *
 * @param path where it stands; empty for the root
 * @param typed its block with the types of its values
 * @param recurrence what is recurrent in it
 * @param parent the opened block around it
 * @param call the call that opened it
 * @param axes what its axes are called outside
 * @param ambient axes that pass through it without a name inside
 * @param outputs the axes of what it hands out
 * @param alone whether it is drawn by itself, and not where it stands
 * @param index the values and calls of the block by their ids
 */
record Frame(
    String path,
    Typed typed,
    Recurrence recurrence,
    Optional<Frame> parent,
    Optional<Call> call,
    Map<String, AxisId> axes,
    Set<AxisId> ambient,
    Set<AxisId> outputs,
    boolean alone,
    Index index) {

  static Frame root(Typed typed, Recurrence recurrence) {
    Map<String, AxisId> axes = new LinkedHashMap<>();
    typed.block().axes().forEach(axis -> axes.put(axis.name(), new AxisId("", axis.name())));
    return new Frame(
        "",
        typed,
        recurrence,
        Optional.empty(),
        Optional.empty(),
        axes,
        Set.of(),
        Set.of(),
        true,
        new Index(typed.block()));
  }

  /** This block drawn by itself, once for all steps of the axes that only pass through it. */
  Frame asInset() {
    return new Frame(path, typed, recurrence, parent, call, axes, Set.of(), outputs, true, index);
  }

  /** The opened block around it in the picture. */
  Optional<Frame> around() {
    return alone ? Optional.empty() : parent;
  }

  /** The block that {@code call} opens; {@code carried} are the axes of its arguments. */
  Frame inside(Call call, Set<AxisId> carried) {
    String inner = path.isEmpty() ? call.id() : path + "." + call.id();
    Typed opened = typed.inside(call.id());
    Map<String, AxisId> names = new LinkedHashMap<>();
    opened.block().axes().forEach(axis -> names.put(axis.name(), outer(call, axis.name(), inner)));
    Set<AxisId> passing = new LinkedHashSet<>(ambient);
    passing.addAll(carried);
    passing.removeAll(names.values());
    return new Frame(
        inner,
        opened,
        recurrence.inside(call.id()),
        Optional.of(this),
        Optional.of(call),
        names,
        passing,
        carried,
        false,
        new Index(opened.block()));
  }

  /**
   * What an axis of a called block is called here.
   *
   * <p>Where neither what goes in nor what comes out carries it, it belongs to the block alone; it
   * is told apart by a prime from an axis here that has the same letter.
   */
  private AxisId outer(Call call, String axis, String inner) {
    Typed callee = typed.inside(call.id());
    String bound = typed.axes(call.id()).getOrDefault(axis, axis);
    boolean enters =
        callee.block().kind() == Block.Kind.STACK && axes.containsKey(bound)
            || callee.block().inputs().stream()
                .anyMatch(input -> callee.type(input.id()).axes().contains(axis));
    boolean leaves =
        callee.block().outputs().stream()
            .anyMatch(output -> callee.type(output.ref().value()).axes().contains(axis));
    if (enters || leaves) {
      return axis(bound);
    }
    String shown = axis;
    while (isTaken(shown)) {
      shown += "'";
    }
    return new AxisId(inner, shown);
  }

  private boolean isTaken(String shown) {
    return axes.values().stream().anyMatch(axis -> axis.name().equals(shown))
        || ambient.stream().anyMatch(axis -> axis.name().equals(shown))
        || parent.filter(around -> around.isTaken(shown)).isPresent();
  }

  /** What the axis of a closed block is called in here; its own are named as where it is open. */
  AxisId axis(Call call, String inside) {
    return outer(call, inside, member(call.id()));
  }

  /** The axes that a value in here carries. */
  List<AxisId> axes(String value) {
    return typed.type(value).axes().stream().map(this::axis).toList();
  }

  /** What the closed block of a call hides. */
  Inside inside(Call call) {
    return Inside.of(typed.inside(call.id()));
  }

  /** The number of steps of an axis that is declared here, or by a block that hands it out. */
  Size steps(AxisId axis) {
    for (Axis declared : block().axes()) {
      if (axis(declared.name()).equals(axis)) {
        return typed.steps(declared.name()).with(last -> last(declared.name(), last));
      }
    }
    for (Call call : block().calls()) {
      Typed callee = typed.inside(call.id());
      for (Axis declared : callee.block().axes()) {
        if (axis(call, declared.name()).equals(axis)) {
          return callee.steps(declared.name());
        }
      }
    }
    return typed.steps(axis.name());
  }

  /** {@code T} of an axis {@code u = t} has the name that the last step of t has outside. */
  private Size last(String axis, String last) {
    for (Axis other : block().axes()) {
      if (other.lastStep().equals(last) && !other.name().equals(axis) && parent.isPresent()) {
        return parent.get().steps(axis(other.name()));
      }
    }
    return Size.named(last);
  }

  /** What a size that is open in the block is where it is used. */
  Size size(String name) {
    for (Value value : block().values()) {
      List<Size> written = value.declared().map(type -> type.shape().head()).orElse(List.of());
      int index = written.indexOf(Size.named(name));
      List<Size> known = typed.type(value.id()).shape().head();
      if (index >= 0 && index < known.size()) {
        return known.get(index);
      }
    }
    return Size.named(name);
  }

  Block block() {
    return typed.block();
  }

  /** The name, in the whole architecture, of something inside this block. */
  String member(String id) {
    return path.isEmpty() ? id : path + "." + id;
  }

  /** The axis that is called {@code name} in here. */
  AxisId axis(String name) {
    AxisId known = axes.get(name);
    return known == null ? new AxisId(path, name) : known;
  }

  /** The instance that {@code call} uses, which this block or one around it owns. */
  Instance instance(Call call) {
    return owner(call).index().instance(call.instance());
  }

  /** The block that owns the instance of {@code call}. */
  Frame owner(Call call) {
    Frame owner = this;
    for (int level = 0; level < call.level(); level++) {
      owner = owner.parent().orElseThrow();
    }
    return owner;
  }

  int depth() {
    return parent.map(p -> p.depth() + 1).orElse(0);
  }

  /** The innermost block that holds both. */
  Frame common(Frame other) {
    Frame a = this;
    Frame b = other;
    while (!a.path.equals(b.path)) {
      if (a.depth() >= b.depth()) {
        a = a.parent().orElseThrow();
      } else {
        b = b.parent().orElseThrow();
      }
    }
    return a;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame && frame.path.equals(path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Whether the whole comes from the file of another tool. */
  boolean imported() {
    return parent().map(Frame::imported).orElseGet(index::imported);
  }
}
