package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.compiler.grow.NetworkText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Grows a network from cellular code. */
final class Grow implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("FILE")
                    .type(String.class)
                    .required(true)
                    .description("Cellular code, as `compile --show cellular` writes it.")
                    .build());
    spec.addOption(Operands.output("Write to a file instead."));
    spec.usageMessage().footer("", "Examples:", "  archigram grow gcd.cell -o gcd.net");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String file = given.matchedPositionalValue(0, "");
    String text = NetworkText.of(PascalProgram.readCode(file).genome());
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.FINE;
  }
}
