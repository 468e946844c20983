package org.archigram.runtime.flat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A block where it is called.
 *
 * @param typed the block with its types
 * @param values the path that the names of its values begin with
 * @param weights the path of the instance, which the names of its weights begin with
 * @param around the block that owns the instance
 * @param axes the axis of the architecture that each axis of the block stands for
 */
record Frame(
    Typed typed, String values, String weights, @Nullable Frame around, Map<String, String> axes) {

  Block block() {
    return typed.block();
  }

  String axis(String name) {
    return axes.getOrDefault(name, name);
  }

  /** The name of the cell that is a value of the block. */
  String cell(Value value) {
    String path = value.definition() instanceof Definition.Weight ? weights : values;
    return path + value.id();
  }

  Cell.Read read(Ref ref) {
    String cell = typed.value(ref.value()).map(this::cell).orElse(values + ref.value());
    return new Cell.Read(
        cell, ref.shifts().stream().filter(Frame::isElsewhere).map(this::shift).toList());
  }

  /** An index of the current step says only that the value has the axis, as {@code x[t]} does. */
  private static boolean isElsewhere(Ref.Shift shift) {
    return shift.from() != Ref.From.CURRENT || shift.offset() != 0;
  }

  Ref.Shift shift(Ref.Shift shift) {
    return new Ref.Shift(axis(shift.axis()), shift.from(), shift.offset());
  }

  /** The block that owns the instance of a call. */
  Frame owner(Call call) {
    Frame frame = this;
    for (int level = 0; level < call.level(); level++) {
      Frame next = frame.around;
      if (next == null) {
        throw new IllegalStateException("no block around " + frame.block().name());
      }
      frame = next;
    }
    return frame;
  }

  Instance instance(Call call) {
    return owner(call)
        .typed()
        .instance(call.instance())
        .orElseThrow(() -> new IllegalStateException("no instance " + call.instance()));
  }

  /** The sizes of one step of a value, all of them known. */
  List<Integer> shape(Value value) {
    Shape shape = typed.type(value.id()).shape();
    if (!shape.ranked()) {
      throw new OpenSizeException(
          "the number of dimensions of `" + value.id() + "` in " + block().name() + " is open");
    }
    return shape.head().stream().map(size -> known(size, value)).toList();
  }

  private int known(Size size, Value value) {
    if (size.known().isEmpty()) {
      throw new OpenSizeException(
          "the size `"
              + size
              + "` of `"
              + value.id()
              + "` is open; give it, as in --set "
              + size.names().stream().findFirst().orElse("n")
              + "=8");
    }
    return Math.toIntExact(size.known().getAsLong());
  }

  /** What the names of sizes in the block stand for. */
  Map<String, Size> sizes() {
    Map<String, Size> known = new LinkedHashMap<>();
    for (Value value : block().values()) {
      Optional<Type> declared = value.declared();
      if (declared.isPresent() && declared.get().shape().ranked()) {
        List<Size> written = declared.get().shape().head();
        Shape found = typed.type(value.id()).shape();
        for (int i = 0; found.ranked() && i < written.size(); i++) {
          Size size = found.head().get(i);
          written.get(i).name().ifPresent(name -> known.put(name, size));
        }
      }
    }
    return known;
  }
}
