package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.model.Type;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** The inputs of a network, read from files and checked. */
final class Inputs {
  private final Flat flat;

  private Inputs(Flat flat) {
    this.flat = flat;
  }

  /**
   * Reads the inputs of a network.
   *
   * @param typed {@code FILE}, or {@code NAME=FILE} where there are several inputs
   */
  static Map<String, Floats> read(Flat flat, List<String> typed) throws IOException {
    Inputs inputs = new Inputs(flat);
    Map<String, Floats> values = new LinkedHashMap<>();
    for (String word : typed) {
      int sign = word.indexOf('=');
      Cell cell = sign < 0 ? inputs.only(word) : inputs.named(word.substring(0, sign));
      Path file = Path.of(word.substring(sign + 1));
      values.put(cell.name(), inputs.checked(cell, TensorFiles.read(file), file));
    }
    for (Cell cell : flat.data()) {
      if (!values.containsKey(cell.name())) {
        throw wrong(
            "the input `" + cell.name() + "` is missing",
            "give it: --input " + cell.name() + "=FILE");
      }
    }
    return values;
  }

  private Cell only(String file) {
    if (flat.data().size() != 1) {
      throw wrong(
          "`" + file + "` could be any of several inputs",
          "say which: --input " + flat.data().get(0).name() + "=" + file);
    }
    return flat.data().get(0);
  }

  private Cell named(String name) {
    return flat.data().stream()
        .filter(cell -> cell.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    flat.name() + " has no input `" + name + "`",
                    "it has " + String.join(", ", flat.data().stream().map(Cell::name).toList())));
  }

  /** One example may come without the dimension of the batch. */
  private Floats checked(Cell cell, Floats given, Path file) {
    List<Integer> wanted = new ArrayList<>();
    cell.axes().forEach(axis -> wanted.add(flat.leading(axis).length().orElse(0)));
    wanted.addAll(cell.shape());
    Floats values = given;
    if (given.shape().size() == wanted.size()) {
      List<Integer> one = new ArrayList<>(List.of(1));
      one.addAll(given.shape());
      values = new Floats(one, given.values());
    }
    boolean fits = values.shape().size() == wanted.size() + 1;
    for (int i = 0; fits && i < wanted.size(); i++) {
      fits = wanted.get(i) == 0 || wanted.get(i).equals(values.shape().get(i + 1));
    }
    if (!fits) {
      throw wrong(
          "`"
              + file
              + "` has the shape "
              + given.shape()
              + ", which is not that of `"
              + cell.name()
              + "`",
          "needed is " + shape(cell, wanted) + ", or one example of it");
    }
    requireClasses(cell, values, file);
    return values;
  }

  private static String shape(Cell cell, List<Integer> wanted) {
    StringBuilder shape = new StringBuilder("[examples");
    for (int i = 0; i < wanted.size(); i++) {
      shape.append(", ");
      shape.append(wanted.get(i) == 0 ? "steps of " + cell.axes().get(i) : wanted.get(i));
    }
    return shape.append(']').toString();
  }

  private static void requireClasses(Cell cell, Floats values, Path file) {
    if (!(cell.element() instanceof Type.Element.Category category)) {
      return;
    }
    long classes = category.count().known().orElse(Long.MAX_VALUE);
    for (float value : values.values()) {
      if (value < 0 || value >= classes || value != Math.rint(value)) {
        throw wrong(
            "`" + file + "` has " + value + " where `" + cell.name() + "` needs a class",
            "classes are whole numbers from 0 to " + (classes - 1));
      }
    }
  }

  private static CommandException wrong(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
