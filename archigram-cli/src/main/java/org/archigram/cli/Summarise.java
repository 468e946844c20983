package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.cli.summary.Summary;
import org.archigram.cli.summary.SummaryJson;
import org.archigram.cli.summary.SummaryTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Prints the figures of an architecture. */
final class Summarise implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(
            OptionSpec.builder("--json").description("Print JSON with keys that stay.").build())
        .addOption(Operands.set())
        .addOption(Operands.output("Write to a file instead."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram summary lenet5",
            "  archigram summary lstm --set n=256 --json");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    Summary summary =
        Summary.of(
            Sources.read(given.matchedPositionalValue(0, ""), Operands.settings(given))
                .usable(console));
    String text =
        given.hasMatchedOption("--json") ? SummaryJson.of(summary) : SummaryTable.of(summary);
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.FINE;
  }
}
