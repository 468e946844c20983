package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.ProblemsException;
import org.archigram.compiler.Compilation;
import org.archigram.compiler.grow.NetworkText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Compiles a Pascal program to a network; every stage on the way can be printed. */
final class Compile implements Command {
  private static final List<String> STAGES = List.of("tree", "cellular", "network");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("FILE")
                    .type(String.class)
                    .required(true)
                    .description("A Pascal program.")
                    .build());
    spec.addOption(
            Operands.choice(
                "--show", STAGES, "Which stage to write; the last is the network. One of"))
        .addOption(Operands.output("Write to a file instead."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram compile gcd.pas --show tree",
            "  archigram compile gcd.pas --show cellular -o gcd.cell",
            "  archigram compile gcd.pas -o gcd.net",
            "  archigram run gcd.net < numbers.txt");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String file = given.matchedPositionalValue(0, "");
    String text =
        stage(PascalProgram.compiled(file), given.matchedOptionValue("--show", "network"));
    AtomicFile.write(
        given.matchedOptionValue("-o", "-"),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.FINE;
  }

  private static String stage(Compilation compiled, String name) {
    if (compiled.genome().isEmpty() || compiled.tree().isEmpty()) {
      throw new ProblemsException(compiled.problems());
    }
    return switch (name) {
      case "tree" -> compiled.tree().get().text();
      case "cellular" -> compiled.genome().get().text();
      case "network" -> NetworkText.of(compiled.genome().get());
      default ->
          throw Operands.usage(
              "there is no stage `" + name + "`", "write --show " + String.join(", ", STAGES));
    };
  }
}
