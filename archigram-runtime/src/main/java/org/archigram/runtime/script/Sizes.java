package org.archigram.runtime.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.script.operator.Term;

/** How a method speaks of the number of examples and of steps. */
final class Sizes {
  private final Flat flat;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private String device = "";

  private Sizes(Flat flat) {
    this.flat = flat;
  }

  /** Reads sizes off the inputs of a method. */
  static Sizes of(Flat flat, List<Cell> inputs, List<String> counted, Names names, Scope scope) {
    Sizes sizes = new Sizes(flat);
    String batch = names.of("batch size");
    scope.line(
        batch + " = " + (inputs.isEmpty() ? "1" : names.of(inputs.get(0).name()) + ".size(0)"));
    sizes.texts.put(Term.BATCH, batch);
    String one = inputs.isEmpty() ? "" : names.of(inputs.get(0).name());
    if (!one.isEmpty()) {
      String device = names.of("device");
      scope.line(device + " = " + one + ".device");
      sizes.device = ", device=" + device;
    }
    for (Cell input : inputs) {
      for (int i = 0; i < input.axes().size(); i++) {
        Flat.Axis axis = flat.leading(input.axes().get(i));
        if (axis.length().isEmpty() && !sizes.texts.containsKey(axis.name())) {
          String length = names.of("steps of " + axis.name());
          scope.line(length + " = " + names.of(input.name()) + ".size(" + (i + 1) + ")");
          sizes.texts.put(axis.name(), length);
        }
      }
    }
    for (String axis : counted) {
      String length = names.of("steps of " + axis);
      scope.line(length + " = int(" + names.of(COUNT + axis) + ".item())");
      sizes.texts.put(axis, length);
    }
    return sizes;
  }

  /** What the name of an argument begins with that is the number of steps of an axis. */
  static final String COUNT = "number of steps of ";

  /** The axes of a method whose steps none of its inputs tells. */
  static List<String> untold(Flat flat, List<Cell> inputs, List<Cell> cells) {
    Set<String> told = new LinkedHashSet<>();
    inputs.forEach(cell -> cell.axes().forEach(axis -> told.add(flat.leading(axis).name())));
    Set<String> untold = new LinkedHashSet<>();
    for (Cell cell : cells) {
      boolean used = !(cell.origin() instanceof Cell.Input);
      for (String name : used ? cell.axes() : List.<String>of()) {
        Flat.Axis axis = flat.leading(name);
        if (axis.length().isEmpty() && !told.contains(axis.name())) {
          untold.add(axis.name());
        }
      }
    }
    return List.copyOf(untold);
  }

  /** Says, behind the sizes of a new tensor, that it is made where the inputs are. */
  String device() {
    return device;
  }

  /** The size of a leading dimension. */
  String of(String leading) {
    if (leading.equals(Term.BATCH)) {
      return texts.getOrDefault(Term.BATCH, "1");
    }
    Flat.Axis axis = flat.leading(leading);
    if (axis.length().isPresent()) {
      return Integer.toString(axis.length().get());
    }
    String text = texts.get(axis.name());
    if (text == null) {
      throw new UnsupportedOperationException(
          "no input tells the number of steps of the axis " + axis.name());
    }
    return text;
  }

  /** All dimensions of a tensor, as a list. */
  String list(List<String> leading, List<Integer> shape) {
    StringBuilder list = new StringBuilder();
    leading.forEach(each -> list.append(list.length() > 0 ? ", " : "").append(of(each)));
    shape.forEach(each -> list.append(list.length() > 0 ? ", " : "").append(each));
    return list.length() == 0 ? "[0][:0]" : "[" + list + "]";
  }
}
