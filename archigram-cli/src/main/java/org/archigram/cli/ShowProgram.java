package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Compiled;
import org.archigram.cli.learn.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints what an architecture is compiled to. */
final class ShowProgram implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(Operands.set())
        .addOption(
            OptionSpec.builder("--training")
                .description("What is computed in training, losses included.")
                .build())
        .addOption(
            OptionSpec.builder("--script")
                .description("The text that LibTorch runs instead.")
                .build())
        .addOption(Operands.output("Write to a file instead."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram program gru --set m=2 --set n=3",
            "  archigram program lenet5 --training");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>(Operands.settings(given));
    Compiled compiled = Compiled.of(given.matchedPositionalValue(0, ""), settings, console);
    String text =
        Run.guarded(
            () ->
                given.hasMatchedOption("--script")
                    ? compiled.script()
                    : compiled.program(given.hasMatchedOption("--training")));
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.FINE;
  }
}
