package org.archigram.diagram.view;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Instance;
import org.archigram.model.fact.Typed;
import org.archigram.model.problem.Place;

/**
 * One opened block.
 *
 * @param path where it stands; empty for the root
 * @param typed its block with the types of its values
 * @param parent the opened block around it
 * @param call the call that opened it
 * @param axes what its axes are called outside
 * @param ambient axes that pass through it without a name inside
 * @param outputs the axes of what it hands out
 * @param index the values and calls of the block by their ids
 */
record Frame(
    String path,
    Typed typed,
    Optional<Frame> parent,
    Optional<Call> call,
    Map<String, AxisId> axes,
    Set<AxisId> ambient,
    Set<AxisId> outputs,
    Index index) {

  static Frame root(Typed typed) {
    Map<String, AxisId> axes = new LinkedHashMap<>();
    typed.block().axes().forEach(axis -> axes.put(axis.name(), new AxisId("", axis.name())));
    return new Frame(
        "",
        typed,
        Optional.empty(),
        Optional.empty(),
        axes,
        Set.of(),
        Set.of(),
        new Index(typed.block()));
  }

  /** The block that {@code call} opens; {@code carried} are the axes of its arguments. */
  Frame inside(Call call, Set<AxisId> carried) {
    String inner = path.isEmpty() ? call.id() : path + "." + call.id();
    Typed opened = typed.inside(call.id());
    Map<String, String> bound = typed.axes(call.id());
    Map<String, AxisId> names = new LinkedHashMap<>();
    for (Axis axis : opened.block().axes()) {
      String outer = bound.get(axis.name());
      AxisId known = outer == null ? null : axes.get(outer);
      names.put(axis.name(), known == null ? new AxisId(inner, axis.name()) : known);
    }
    Set<AxisId> passing = new LinkedHashSet<>(ambient);
    passing.addAll(carried);
    passing.removeAll(names.values());
    return new Frame(
        inner,
        opened,
        Optional.of(this),
        Optional.of(call),
        names,
        passing,
        carried,
        new Index(opened.block()));
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
    return parent()
        .map(Frame::imported)
        .orElseGet(
            () ->
                block().values().stream()
                    .anyMatch(
                        value -> value.place() instanceof Place.AtPath at && !at.path().isEmpty()));
  }
}
