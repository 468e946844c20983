package org.archigram.cli;

import java.io.IOException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.zoo.Zoo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints the text of a bundled architecture, to begin from. */
final class ShowSource implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .footer("", "Examples:", "  archigram show gru", "  archigram show gru > mine.arch");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("NAME")
            .type(String.class)
            .arity("1")
            .completionCandidates(Zoo.names())
            .description("A bundled architecture, such as gru.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    console.out().print(Sources.text(given.matchedPositionalValue(0, "")).text());
    return ExitCode.FINE;
  }
}
