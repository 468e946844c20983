package org.archigram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.cli.summary.Summary;
import org.archigram.cli.summary.SummaryJson;
import org.archigram.cli.summary.SummaryTable;
import org.archigram.compiler.grow.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints the figures of an architecture, or of the network of a program. */
final class Summarise implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(
            OptionSpec.builder("--json").description("Print JSON with keys that stay.").build())
        .addOption(Operands.set())
        .addOption(Operands.output("Write to a file instead."));
    PascalProgram.addOptions(spec);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram summary lenet5",
            "  archigram summary lstm --set n=256 --json",
            "  archigram summary gcd.pas < numbers.txt");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String operand = given.matchedPositionalValue(0, "");
    if (PascalProgram.isOne(operand)) {
      return program(operand, given, console);
    }
    PascalProgram.refuse(given, "programs", "archigram summary lenet5", "--neurons", "--schedule");
    Summary summary = Summary.of(Sources.read(operand, Operands.settings(given)).usable(console));
    String text =
        given.hasMatchedOption("--json") ? SummaryJson.of(summary) : SummaryTable.of(summary);
    write(text, given, console);
    return ExitCode.FINE;
  }

  /** Lets the network of a program fire, and counts what has grown. */
  private static ExitCode program(String file, ParseResult given, Console console)
      throws IOException {
    PascalProgram.refuse(given, "architectures", "archigram summary gcd.pas < in.txt", "--set");
    Run run = PascalProgram.read(file).fired(given, OutputStream.nullOutputStream());
    write(
        given.hasMatchedOption("--json") ? run.size().json() : run.size().table(), given, console);
    run.fault().ifPresent(fault -> console.err().println(fault.text(file)));
    return run.fault().isPresent() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private static void write(String text, ParseResult given, Console console) throws IOException {
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
