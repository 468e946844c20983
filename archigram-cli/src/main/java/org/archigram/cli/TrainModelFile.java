package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.StoredModel;
import org.archigram.cli.learn.Tuning;
import org.archigram.formats.Onnx;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import picocli.CommandLine.ParseResult;

/** Trains a model file further, on inputs and targets of the user's own. */
final class TrainModelFile {
  private static final List<String> OPTIONS =
      List.of(
          "--input",
          "--target",
          "--train",
          "--steps",
          "--rate",
          "--batch",
          "--seed",
          "--out",
          "--force",
          "--threads");

  private static final String EXAMPLE =
      "archigram train model.onnx --input x.npy --target y.npy --train 'fc.*'";

  private TrainModelFile() {}

  static ExitCode run(ParseResult given, Console console) throws IOException {
    given.matchedOptions().stream()
        .map(option -> option.longestName())
        .filter(name -> !OPTIONS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Operands.usage(name + " is not for a model file", EXAMPLE);
            });
    List<String> targets = given.matchedOptionValue("--target", List.of());
    if (targets.size() != 1) {
      throw Operands.usage("one --target is needed", EXAMPLE);
    }
    Path file = Path.of(given.matchedPositionalValue(0, ""));
    StoredModel model = StoredModel.read(file);
    Path folder =
        Path.of(given.matchedOptionValue("--out", "runs/" + model.script().name() + "-tuned"));
    Path result = folder.resolve("model.onnx");
    requireFree(result, given);
    List<Floats> lesson = new ArrayList<>(examples(model, given));
    lesson.add(TensorFiles.read(Path.of(targets.get(0))));
    requireSame(lesson);
    Tuning tuning = new Tuning(model, lesson, plan(given));
    requireRewritable(model, file, tuning.moving());
    Map<String, float[]> numbers = tuning.tune(Train.settings(given), console.err()::println);
    byte[] bytes = Onnx.rewritten(file, numbers);
    Files.createDirectories(folder);
    AtomicFile.write(result.toString(), console, out -> out.write(bytes));
    return ExitCode.FINE;
  }

  /** What cannot be written back is said before anything is trained. */
  private static void requireRewritable(StoredModel model, Path file, List<String> moving)
      throws IOException {
    if (!model.script().alone()) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + file + "` holds numbers in a file beside it",
          "save the model with all of its numbers in one file");
    }
    Onnx.requireRewritable(file, moving);
  }

  private static List<Floats> examples(StoredModel model, ParseResult given) throws IOException {
    return model.examples(given.matchedOptionValue("--input", List.of()));
  }

  private static void requireFree(Path result, ParseResult given) {
    if (Files.exists(result) && !given.hasMatchedOption("--force")) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + result + "` is there already",
          "replace it with --force, or name another folder: --out DIR");
    }
  }

  private static void requireSame(List<Floats> lesson) {
    long counts = lesson.stream().map(v -> v.shape().isEmpty() ? 1 : v.batch()).distinct().count();
    if (counts != 1 || lesson.get(0).shape().isEmpty()) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "inputs and target have not the same number of examples",
          "their first dimensions count the examples, and are the same");
    }
  }

  private static Tuning.Plan plan(ParseResult given) {
    return new Tuning.Plan(
        given.matchedOptionValue("--train", "*"),
        (int) TrainOptions.count(given, "--steps", 1000),
        (int) TrainOptions.count(given, "--batch", 32),
        given.hasMatchedOption("--rate") ? TrainOptions.number(given, "--rate") : 1e-3,
        TrainOptions.whole(given, "--seed", 0, Long.MAX_VALUE, 1));
  }
}
