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
  private static final long LARGEST_ROW = 10_000;

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

  /** How many elements of a leaf an access names: 1, or those of a row. */
  static long count(List<Linear> indices, Layout.Leaf leaf) {
    return leaf.indices().stream()
        .skip(indices.size())
        .mapToLong(Ordinal::count)
        .reduce(1, Math::multiplyExact);
  }

  /** The place in a group, counted from 0, of an element or of one in the row that is named. */
  static Code place(List<Linear> indices, Layout.Leaf leaf, long inRow) {
    Linear place = Linear.constant(inRow);
    long stride = count(indices, leaf);
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
    return element(leaf, indices, 0);
  }

  /** The neuron of one value of those that an access names. */
  static Code element(Layout.Leaf leaf, List<Linear> indices, long inRow) {
    return leaf.indices().isEmpty()
        ? Code.link(leaf.slot())
        : Code.of(Symbol.GET, place(indices, leaf, inRow)).withSlots(List.of(leaf.slot()));
  }

  /** Links the register or element to a neuron. */
  void store(Layout.Leaf leaf, List<Linear> indices, Code value) {
    store(leaf, indices, 0, value);
  }

  /** Links one of those that an access names to a neuron. */
  void store(Layout.Leaf leaf, List<Linear> indices, long inRow, Code value) {
    List<Slot> slot = List.of(leaf.slot());
    draft.emit(
        leaf.indices().isEmpty()
            ? Code.of(Symbol.SET, value).withSlots(slot)
            : Code.of(Symbol.PUT, place(indices, leaf, inRow), value).withSlots(slot));
  }

  /**
   * Everything of one variable, element or field goes to another of the same type. Two of the same
   * type are the same or have nothing in common, so that they can be copied piece by piece.
   */
  void copy(Access to, Access from) {
    List<Layout.Leaf> targets = leaves(to);
    List<Layout.Leaf> sources = leaves(from);
    List<Linear> read = kept(indices(from));
    List<Linear> written = kept(indices(to));
    for (int i = 0; i < targets.size(); i++) {
      Layout.Leaf target = targets.get(i);
      Layout.Leaf source = sources.get(i);
      if (read.isEmpty() && written.isEmpty() && !target.indices().isEmpty()) {
        draft.emit(Code.of(Symbol.COPY).withSlots(List.of(target.slot(), source.slot())));
      } else if (isSmall(written, target, to)) {
        for (long j = 0; j < count(written, target); j++) {
          store(target, written, j, element(source, read, j));
        }
      }
    }
  }

  /** Whether a row is copied at once; refuses those that make too much code. */
  boolean isSmall(List<Linear> indices, Layout.Leaf leaf, Access at) {
    boolean small = count(indices, leaf) <= LARGEST_ROW;
    if (!small) {
      draft.refuse(
          "a part of an array with more than " + LARGEST_ROW + " elements is not copied at once",
          at.at(),
          "copy its elements in a loop");
    }
    return small;
  }

  /** What an access names, in registers of its own that nothing changes later. */
  List<Slot> copied(Access from) {
    List<Linear> read = kept(indices(from));
    List<Slot> slots = new ArrayList<>();
    for (Layout.Leaf source : leaves(from)) {
      boolean single = source.indices().size() == read.size();
      int size = single ? 0 : Math.toIntExact(count(read, source));
      Slot own = draft.layout().slot("~part", size);
      slots.add(own);
      if (single) {
        draft.set(own, element(source, read));
      } else if (read.isEmpty()) {
        draft.emit(Code.of(Symbol.COPY).withSlots(List.of(own, source.slot())));
      } else if (isSmall(read, source, from)) {
        for (long j = 0; j < size; j++) {
          Code value = element(source, read, j);
          draft.emit(Code.of(Symbol.PUT, Code.constant(j), value).withSlots(List.of(own)));
        }
      }
    }
    return slots;
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
          indices.isEmpty()
              ? Code.of(Symbol.ALIAS)
              : Code.of(Symbol.ALIAS, place(indices, leaf, 0));
      aliases.add(alias.withSlots(List.of(leaf.slot())));
    }
    return aliases;
  }
}
