package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Compiled;
import org.archigram.cli.learn.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints what an architecture, or a Pascal program, is compiled to. */
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
            "  archigram program lenet5 --training",
            "  archigram program gcd.pas");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String operand = given.matchedPositionalValue(0, "");
    if (PascalProgram.isOne(operand)) {
      for (String option : List.of("--training", "--script", "--set")) {
        if (given.hasMatchedOption(option)) {
          throw Operands.usage(option + " is for architectures", "archigram program gcd.pas");
        }
      }
      write(PascalProgram.genome(operand).text(), given, console);
      return ExitCode.FINE;
    }
    Map<String, String> settings = new LinkedHashMap<>(Operands.settings(given));
    Compiled compiled = Compiled.of(operand, settings, console);
    String text =
        Run.guarded(
            () ->
                given.hasMatchedOption("--script")
                    ? compiled.script()
                    : compiled.program(given.hasMatchedOption("--training")));
    write(text, given, console);
    return ExitCode.FINE;
  }

  private static void write(String text, ParseResult given, Console console) throws IOException {
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
