package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Dim;
import org.archigram.runtime.program.Program;

/** The number of examples and of steps. */
final class Sizes {
  private static final String BATCH = "batch";

  /** Makes the size of a leading dimension, in the outermost graph. */
  private interface Making {
    String size(Ops outermost);
  }

  private final Flat flat;
  private final Ops outermost;
  private final Map<String, Making> makings = new LinkedHashMap<>();

  /** Reads sizes off inputs; {@code counts} names the inputs that are numbers of steps. */
  Sizes(Flat flat, Scope outermost, Map<String, String> counts) {
    this.flat = flat;
    this.outermost = new Ops(outermost, this);
    for (Cell input : flat.data()) {
      makings.putIfAbsent(Term.BATCH, ops -> dimension(ops, input.name(), 0));
      for (int i = 0; i < input.axes().size(); i++) {
        int dimension = i + 1;
        String axis = flat.leading(input.axes().get(i)).name();
        makings.putIfAbsent(axis, ops -> dimension(ops, input.name(), dimension));
      }
    }
    counts.forEach((axis, input) -> makings.put(axis, ops -> ops.reshaped(input, List.of(1))));
  }

  private static String dimension(Ops ops, String input, int dimension) {
    return ops.node(
        "Shape",
        List.of(input),
        Attribute.of("start", dimension),
        Attribute.of("end", dimension + 1L));
  }

  /** The axes whose number of steps no input tells. */
  static List<String> untold(Program program) {
    Flat flat = program.flat();
    Set<String> told = new LinkedHashSet<>();
    flat.data().forEach(cell -> cell.axes().forEach(axis -> told.add(flat.leading(axis).name())));
    Set<String> untold = new LinkedHashSet<>();
    for (Cell cell : program.cells()) {
      for (String name : cell.axes()) {
        Flat.Axis axis = flat.leading(name);
        if (axis.length().isEmpty() && !told.contains(axis.name())) {
          untold.add(axis.name());
        }
      }
    }
    return List.copyOf(untold);
  }

  /** A leading dimension. */
  Dim dim(String leading) {
    if (leading.equals(Term.BATCH)) {
      return makings.containsKey(Term.BATCH) ? Dim.open(BATCH) : Dim.of(1);
    }
    Flat.Axis axis = flat.leading(leading);
    return axis.length().map(length -> Dim.of(length)).orElse(Dim.open(axis.name()));
  }

  /** All dimensions of a tensor. */
  List<Dim> dims(List<String> leading, List<Integer> shape) {
    List<Dim> dims = new ArrayList<>();
    leading.forEach(each -> dims.add(dim(each)));
    shape.forEach(each -> dims.add(Dim.of(each)));
    return dims;
  }

  /** A tensor with one number: the size of a dimension that each run decides. */
  String size(Dim dim) {
    Making making = makings.get(dim.name().equals(BATCH) ? Term.BATCH : dim.name());
    if (making == null) {
      throw new ExportException("no input tells the number of steps of the axis " + dim.name());
    }
    return making.size(outermost);
  }
}
