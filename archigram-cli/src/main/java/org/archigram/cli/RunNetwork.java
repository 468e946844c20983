package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.TensorText;
import org.archigram.cli.learn.Trained;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.torch.TorchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Runs a trained network. */
final class RunNetwork implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("DIR")
                    .type(String.class)
                    .required(true)
                    .description("The folder of a run.")
                    .build());
    spec.addOption(
            many(
                "--input",
                "FILE",
                "An input: npy, csv, json or png; NAME=FILE where there are several."))
        .addOption(many("--watch", "NAME", "Hand out an inner value, too: a gate, a memory."))
        .addOption(
            Operands.output("Where the outputs go: .npy, .csv or .json; printed unless given."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram run runs/lenet5-digits --input seven.png",
            "  archigram run runs/gru-adding --input x.npy --watch z -o y.npy");
    return spec;
  }

  private static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    List<String> inputs = given.matchedOptionValue("--input", List.of());
    List<String> watched = given.matchedOptionValue("--watch", List.of());
    if (inputs.isEmpty()) {
      throw Operands.usage("--input is missing", "archigram run DIR --input x.npy");
    }
    RunFolder folder = new RunFolder(Path.of(given.matchedPositionalValue(0, "")));
    TorchEngine.prepare();
    return Run.guarded(
        () -> {
          try (Trained trained = Trained.of(folder, watched, Settings.DEFAULT)) {
            String file = given.matchedOptionValue("-o", "-");
            Map<String, Floats> outputs = trained.outputs(inputs);
            write(outputs, file, outputs.size() > 1, console);
            if (!watched.isEmpty()) {
              write(trained.inner(inputs), file, true, console);
            }
          }
          return ExitCode.FINE;
        });
  }

  /** Several values go to files with their names before the ending. */
  private static void write(
      Map<String, Floats> values, String file, boolean named, Console console) {
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
