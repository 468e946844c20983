package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Compiled;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.Trained;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.onnx.Onnx;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.weights.Weights;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes a network as a file that others load. */
final class Export implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(Operands.set())
        .addOption(Operands.value("--seed", "N", "What weights are drawn with; 1 unless given."))
        .addOption(Operands.output("Where it goes: a .pt or .onnx file."));
    spec.usageMessage()
        .footer(
            "",
            "A .pt file is for PyTorch. An .onnx file runs anywhere that ONNX does; what has no",
            "place in one, such as numbers that are drawn anew each time, is refused.",
            "",
            "Examples:",
            "  archigram export gru --set m=64 --set n=128 -o gru.pt",
            "  archigram export gru --set m=64 --set n=128 -o gru.onnx",
            "  archigram export runs/lenet5-digits -o lenet5.pt");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String file = given.matchedOptionValue("-o", "");
    boolean onnx = file.endsWith(".onnx");
    if (file.isEmpty()) {
      throw Operands.usage("-o is missing", "give a file: -o model.pt or -o model.onnx");
    }
    if (!onnx && !file.endsWith(".pt")) {
      throw Operands.usage(
          "`" + file + "` is no .pt or .onnx file", "give one: -o model.pt or -o model.onnx");
    }
    String source = given.matchedPositionalValue(0, "");
    return Run.guarded(
        () -> {
          if (onnx) {
            Onnx model = onnx(source, given, console);
            AtomicFile.write(file, console, model::writeTo);
          } else {
            try (Network network = network(source, given, console)) {
              network.save(Path.of(file));
            }
          }
          return ExitCode.FINE;
        });
  }

  /** Only what a run has learnt needs the engine; fresh weights do not. */
  private static Onnx onnx(String source, ParseResult given, Console console) throws IOException {
    if (!Files.isDirectory(Path.of(source))) {
      Flat flat = Compiled.of(source, Operands.settings(given), console).flat();
      return Onnx.of(flat, Weights.of(flat, seed(given)));
    }
    try (Network network = network(source, given, console)) {
      return Onnx.of(network.flat(), network.weights());
    }
  }

  private static long seed(ParseResult given) {
    String typed = given.matchedOptionValue("--seed", "1");
    try {
      return Long.parseLong(typed);
    } catch (NumberFormatException e) {
      throw Operands.usage("`--seed " + typed + "` is no whole number", "give one: --seed 1");
    }
  }

  private static Network network(String source, ParseResult given, Console console)
      throws IOException {
    if (Files.isDirectory(Path.of(source))) {
      RunFolder folder = new RunFolder(Path.of(source));
      return Trained.of(folder, List.of(), Settings.DEFAULT).network();
    }
    Compiled compiled = Compiled.of(source, Operands.settings(given), console);
    return Network.of(compiled.flat(), seed(given), new TorchEngine(), Settings.DEFAULT, List.of());
  }
}
