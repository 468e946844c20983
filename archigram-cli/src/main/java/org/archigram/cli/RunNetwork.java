package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.StoredModel;
import org.archigram.cli.learn.TensorText;
import org.archigram.cli.learn.Trained;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.own.Answers;
import org.archigram.runtime.own.Wish;
import org.archigram.runtime.torch.TorchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Runs a network: one that was trained, or one that a program is compiled to. */
final class RunNetwork implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("DIR|FILE")
                    .type(String.class)
                    .required(true)
                    .description(
                        "The folder of a run, an .onnx file that holds its weights, or a Pascal"
                            + " program (.pas), its cellular code (.cell) or network (.net).")
                    .build());
    spec.addOption(
            DataOptions.many(
                "--data",
                "FILE",
                "Data like that which was learned from; answers come in its words."))
        .addOption(
            DataOptions.many(
                "--input",
                "FILE",
                "An input: npy, csv, json or png; NAME=FILE where there are several."))
        .addOption(
            DataOptions.many("--watch", "NAME", "Hand out an inner value, too: a gate, a memory."))
        .addOption(
            Operands.output("Where the outputs go: .npy, .csv or .json; printed unless given."));
    PascalProgram.addOptions(spec);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram run runs/net-iris --data other.csv -o answers.csv",
            "  archigram run runs/lenet5-digits --input seven.png",
            "  archigram run runs/gru-adding --input x.npy --watch z -o y.npy",
            "  archigram run model.onnx --input x.npy -o y.npy",
            "  archigram run gcd.pas < numbers.txt");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String operand = given.matchedPositionalValue(0, "");
    if (PascalProgram.isOne(operand)) {
      return pascal(operand, given, console);
    }
    PascalProgram.refuse(
        given, "programs", "archigram run DIR --data other.csv", "--neurons", "--schedule");
    List<String> inputs = given.matchedOptionValue("--input", List.of());
    List<String> watched = given.matchedOptionValue("--watch", List.of());
    List<Wish.Given> data = DataOptions.files(given, "--data");
    if (inputs.isEmpty() == data.isEmpty()) {
      throw Operands.usage(
          inputs.isEmpty() ? "--input or --data is missing" : "--input and --data are given",
          "archigram run DIR --data other.csv, or --input x.npy");
    }
    if (StoredModel.isOne(operand)) {
      return stored(Path.of(operand), given, console);
    }
    RunFolder folder = new RunFolder(Path.of(operand));
    TorchEngine.prepare();
    return Run.guarded(
        () -> {
          try (Trained trained = Trained.of(folder, watched, Settings.DEFAULT)) {
            String file = given.matchedOptionValue("-o", "-");
            if (!data.isEmpty()) {
              answer(trained.answers(folder, data), file, console);
              return ExitCode.FINE;
            }
            Map<String, Floats> outputs = trained.outputs(inputs);
            write(outputs, file, outputs.size() > 1, console);
            if (!watched.isEmpty()) {
              write(trained.inner(inputs), file, true, console);
            }
          }
          return ExitCode.FINE;
        });
  }

  /** Runs a program, which reads and writes what its statements say. */
  private static ExitCode pascal(String file, ParseResult given, Console console)
      throws IOException {
    PascalProgram.refuse(
        given,
        "networks that were trained",
        "archigram run program.pas < input.txt > output.txt",
        "--data",
        "--input",
        "--watch",
        "-o");
    return PascalProgram.read(file).run(given, console);
  }

  /** Runs a model file with the weights that it holds. */
  private static ExitCode stored(Path file, ParseResult given, Console console) throws IOException {
    for (String option : List.of("--data", "--watch")) {
      if (given.hasMatchedOption(option)) {
        throw Operands.usage(
            option + " is for the folder of a run", "archigram run model.onnx --input x.npy");
      }
    }
    TorchEngine.prepare();
    return Run.guarded(
        () -> {
          StoredModel model = StoredModel.read(file);
          List<Floats> inputs = model.inputs(given.matchedOptionValue("--input", List.of()));
          try (Session session =
              new TorchEngine().open(model.script("", name -> false), Settings.DEFAULT)) {
            List<Floats> results = session.call("forward", inputs);
            Map<String, Floats> outputs = new LinkedHashMap<>();
            for (int i = 0; i < results.size(); i++) {
              outputs.put(model.script().outputs().get(i).name(), results.get(i));
            }
            write(outputs, given.matchedOptionValue("-o", "-"), outputs.size() > 1, console);
          }
          return ExitCode.FINE;
        });
  }

  /** Answers in words are a table. */
  private static void answer(Answers answers, String file, Console console) throws IOException {
    if (!file.equals("-") && !file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw Operands.usage("`" + file + "` is no .csv file", "give one: -o answers.csv");
    }
    byte[] text = answers.csv().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, console, out -> out.write(text));
  }

  /** Several values go to files with their names before the ending. */
  private static void write(
      Map<String, Floats> values, String file, boolean named, Console console) {
    List<String> files = values.keySet().stream().map(name -> beside(file, name)).toList();
    if (named && !file.equals("-") && Set.copyOf(files).size() < files.size()) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "two outputs would go to one file: " + String.join(", ", files),
          "leave out -o to have them printed");
    }
    values.forEach(
        (name, tensor) -> {
          if (file.equals("-")) {
            byte[] text = TensorText.of(name, tensor).getBytes(StandardCharsets.UTF_8);
            console.out().write(text, 0, text.length);
          } else {
            TensorFiles.write(Path.of(named ? beside(file, name) : file), tensor);
          }
        });
  }

  private static String beside(String file, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_]+", "_");
    int dot = file.lastIndexOf('.');
    return dot < 0
        ? file + "." + plain
        : file.substring(0, dot) + "." + plain + file.substring(dot);
  }
}
