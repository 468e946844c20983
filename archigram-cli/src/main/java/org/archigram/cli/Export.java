package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Compiled;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.Trained;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.torch.TorchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes a network as a file that others load. */
final class Export implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(Operands.set())
        .addOption(Operands.value("--seed", "N", "What weights are drawn with; 1 unless given."))
        .addOption(Operands.output("Where it goes: a .pt file."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram export gru --set m=64 --set n=128 -o gru.pt",
            "  archigram export runs/lenet5-digits -o lenet5.pt");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String file = given.matchedOptionValue("-o", "");
    if (!file.endsWith(".pt")) {
      throw Operands.usage("`" + file + "` is no .pt file", "give one: -o model.pt");
    }
    String source = given.matchedPositionalValue(0, "");
    return Run.guarded(
        () -> {
          try (Network network = network(source, given, console)) {
            network.save(Path.of(file));
          }
          return ExitCode.FINE;
        });
  }

  private static Network network(String source, ParseResult given, Console console)
      throws IOException {
    if (Files.isDirectory(Path.of(source))) {
      RunFolder folder = new RunFolder(Path.of(source));
      return Trained.of(folder, List.of(), Settings.DEFAULT).network();
    }
    Compiled compiled = Compiled.of(source, Operands.settings(given), console);
    long seed = Long.parseLong(given.matchedOptionValue("--seed", "1"));
    return Network.of(compiled.flat(), seed, new TorchEngine(), Settings.DEFAULT, List.of());
  }
}
