package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.formats.Onnx;
import org.archigram.formats.script.ModelScript;
import org.archigram.model.Size;
import org.archigram.model.Weights;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;

/** The network of a model file, with the weights that the file holds. */
public record StoredModel(ModelScript script) {

  /** Whether a word names a model file. */
  public static boolean isOne(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).endsWith(".onnx");
  }

  /** Reads a file; what is wrong with it is said as {@code check} says it. */
  public static StoredModel read(Path file) throws IOException {
    try {
      return new StoredModel(Onnx.program(file).orElseThrow(() -> damaged(file)));
    } catch (UnsupportedOperationException e) {
      throw problem(
          file + " cannot run: " + e.getMessage(), "`archigram draw` shows it all the same");
    }
  }

  private static CommandException damaged(Path file) {
    return problem("`" + file + "` cannot be read", "archigram check " + file + " says why");
  }

  /** What an engine runs; gradients go to the tensors that are chosen by their names. */
  public Script script(String methods, Predicate<String> trained) throws IOException {
    List<Parameter> parameters = new ArrayList<>();
    for (Map.Entry<String, Weights.Entry> tensor : script.weights().entries().entrySet()) {
      String attribute = tensor.getKey();
      boolean moves = trained.test(script.tensors().getOrDefault(attribute, ""));
      Weights.Entry entry = tensor.getValue();
      Floats numbers = new Floats(entry.shape(), entry.numbers().read());
      parameters.add(new Parameter(attribute, moves, numbers));
    }
    return new Script("Model", script.source() + methods, parameters);
  }

  /** The inputs in their order, from {@code FILE} or {@code NAME=FILE}. */
  public List<Floats> inputs(List<String> typed) throws IOException {
    return read(typed, false);
  }

  /** Inputs of many examples, also where the file wants a certain number at once. */
  public List<Floats> examples(List<String> typed) throws IOException {
    return read(typed, true);
  }

  private List<Floats> read(List<String> typed, boolean many) throws IOException {
    Map<String, Floats> given = new LinkedHashMap<>();
    for (String word : typed) {
      int sign = word.indexOf('=');
      ModelScript.Input input = sign < 0 ? only(word) : named(word.substring(0, sign));
      Path file = Path.of(word.substring(sign + 1));
      given.put(input.name(), fitting(input, many, TensorFiles.read(file), file));
    }
    List<Floats> inputs = new ArrayList<>();
    for (ModelScript.Input input : script.inputs()) {
      Floats values = given.get(input.name());
      if (values == null) {
        throw problem(
            "the input `" + input.name() + "` is missing",
            "give it: --input " + input.name() + "=FILE");
      }
      inputs.add(values);
    }
    return inputs;
  }

  private ModelScript.Input only(String file) {
    if (script.inputs().size() != 1) {
      String first = script.inputs().isEmpty() ? "NAME" : script.inputs().get(0).name();
      throw problem(
          "`" + file + "` could be any of " + script.inputs().size() + " inputs",
          "say which: --input " + first + "=" + file);
    }
    return script.inputs().get(0);
  }

  private ModelScript.Input named(String name) {
    List<String> names = script.inputs().stream().map(ModelScript.Input::name).toList();
    return script.inputs().stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    script.name() + " has no input `" + name + "`",
                    "it has " + String.join(", ", names.subList(0, Math.min(8, names.size())))));
  }

  /** One example may come without its first dimension. */
  private static Floats fitting(ModelScript.Input input, boolean many, Floats values, Path file) {
    Optional<List<Size>> shape = input.shape();
    if (many && shape.isPresent() && !shape.get().isEmpty()) {
      List<Size> free = new ArrayList<>(shape.get());
      free.set(0, Size.named("examples"));
      shape = Optional.of(free);
    }
    requireWhole(input, values, file);
    if (shape.isEmpty() || fits(shape.get(), values.shape())) {
      return values;
    }
    if (shape.get().isEmpty() && values.values().length == 1) {
      return new Floats(List.of(), values.values());
    }
    List<Integer> one = new ArrayList<>(List.of(1));
    one.addAll(values.shape());
    if (fits(shape.get(), one)) {
      return new Floats(one, values.values());
    }
    throw problem(
        "`%s` has the shape %s, which is not that of `%s`"
            .formatted(file, values.shape(), input.name()),
        "needed is " + shape.get() + ", or one example of it");
  }

  private static void requireWhole(ModelScript.Input input, Floats values, Path file) {
    for (float value : values.values()) {
      if (input.whole() && value != Math.rint(value)) {
        throw problem(
            "`%s` has %s where `%s` holds whole numbers".formatted(file, value, input.name()),
            "give whole numbers");
      }
    }
  }

  private static boolean fits(List<Size> wanted, List<Integer> found) {
    boolean fits = wanted.size() == found.size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      fits = wanted.get(i).known().isEmpty() || wanted.get(i).is(found.get(i));
    }
    return fits;
  }

  private static CommandException problem(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
