package org.archigram.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.cell.Code;
import org.archigram.compiler.cell.Slot;
import org.archigram.compiler.cell.Symbol;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Type.Ordinal;

/** Variables, elements and fields as registers and places in groups. */
final class Accesses {
  private final Draft draft;
  private final Values values;

  Accesses(Draft draft, Values values) {
    this.draft = draft;
    this.values = values;
  }

  /** The registers of what an access names: one for a single value. */
  List<Layout.Leaf> leaves(Access access) {
    List<String> fields = access.fields();
    return draft.leaves(access.variable()).stream()
        .filter(
            leaf ->
                leaf.fields().size() >= fields.size()
                    && leaf.fields().subList(0, fields.size()).equals(fields))
        .toList();
  }

  /** How many elements of an array an access names by its registers. */
  static boolean isWhole(Access access, Layout.Leaf leaf) {
    return access.indices().isEmpty() || leaf.indices().size() == access.indices().size();
  }

  /** The values of all indices. */
  List<Linear> indices(Access access) {
    return values.of(access.indices().stream().map(Access.Step.Index::index).toList());
  }

  /** The place in a group, counted from 0. */
  static Code place(List<Linear> indices, Layout.Leaf leaf) {
    Linear place = Linear.constant(0);
    long stride = 1;
    for (int i = indices.size() - 1; i >= 0; i--) {
      Ordinal range = leaf.indices().get(i);
      Linear from0 = indices.get(i).plus(-1, Linear.constant(range.low())).orElseThrow();
      place = place.plus(stride, from0).orElseThrow();
      stride *= range.count();
    }
    return place.code();
  }

  Linear load(Access access) {
    Layout.Leaf leaf = leaves(access).get(0);
    Code code = element(leaf, indices(access));
    return Linear.of(code, Math.min(0, leaf.type().low()), Math.max(0, leaf.type().high()));
  }

  /** The neuron of one value. */
  static Code element(Layout.Leaf leaf, List<Linear> indices) {
    return indices.isEmpty()
        ? Code.link(leaf.slot())
        : Code.of(Symbol.GET, place(indices, leaf)).withSlots(List.of(leaf.slot()));
  }

  /** Links the register or element to a neuron. */
  void store(Layout.Leaf leaf, List<Linear> indices, Code value) {
    draft.emit(
        indices.isEmpty()
            ? Code.of(Symbol.SET, value).withSlots(List.of(leaf.slot()))
            : Code.of(Symbol.PUT, place(indices, leaf), value).withSlots(List.of(leaf.slot())));
  }

  /** Everything of one variable, element or field goes to another of the same type. */
  void copy(Access to, Access from) {
    List<Layout.Leaf> targets = leaves(to);
    List<Layout.Leaf> sources = leaves(from);
    if (!isWhole(to, targets.get(0))
        || !isWhole(from, sources.get(0))
        || targets.stream().anyMatch(leaf -> !isWhole(to, leaf))
        || sources.stream().anyMatch(leaf -> !isWhole(from, leaf))) {
      draft.refuse(
          "a part of an array that is an array itself is not copied at once yet",
          to.at(),
          "copy its elements in a loop");
      return;
    }
    List<Linear> read = kept(indices(from));
    List<Linear> written = kept(indices(to));
    boolean groups = read.isEmpty() && written.isEmpty();
    List<Code> before = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Layout.Leaf target = targets.get(i);
      Layout.Leaf source = sources.get(i);
      if (groups && !target.indices().isEmpty()) {
        draft.emit(Code.of(Symbol.COPY).withSlots(List.of(target.slot(), source.slot())));
      } else {
        Slot slot = draft.fresh("~field");
        draft.set(slot, element(source, read));
        before.add(Code.link(slot));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      store(targets.get(i), written, before.get(i));
    }
  }

  private List<Linear> kept(List<Linear> indices) {
    return indices.stream().map(draft::kept).toList();
  }

  /** An argument for a {@code var} parameter: the registers themselves, or elements of them. */
  List<Code> aliases(Expression.Load given) {
    Access access = given.access();
    List<Layout.Leaf> leaves = leaves(access);
    List<Linear> indices = kept(indices(access));
    List<Code> aliases = new ArrayList<>();
    for (Layout.Leaf leaf : leaves) {
      if (!isWhole(access, leaf)) {
        draft.refuse(
            "a part of an array that is an array itself is not passed as `var` yet",
            access.at(),
            "pass the whole array and an index");
        return List.of();
      }
      Code alias =
          indices.isEmpty() ? Code.of(Symbol.ALIAS) : Code.of(Symbol.ALIAS, place(indices, leaf));
      aliases.add(alias.withSlots(List.of(leaf.slot())));
    }
    return aliases;
  }
}
