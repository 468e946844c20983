package org.archigram.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.ProblemsException;
import org.archigram.cli.source.TextFile;
import org.archigram.language.Format;
import org.archigram.language.parse.Parser;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints files in their one canonical layout. */
final class FormatFiles implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1..*")
                    .required(true)
                    .description("A file of architectures.")
                    .build())
            .addOption(
                OptionSpec.builder("--check")
                    .description("Only say which files are not formatted; exit with 1 if any.")
                    .build())
            .addOption(
                OptionSpec.builder("-w", "--write")
                    .description("Write the files instead of printing them.")
                    .build());
    spec.usageMessage()
        .footer("", "Examples:", "  archigram format my.arch", "  archigram format -w *.arch");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    List<String> files = given.matchedPositionalValue(0, List.of());
    boolean check = given.hasMatchedOption("--check");
    boolean write = given.hasMatchedOption("-w");
    if (check && write) {
      throw Operands.usage("--check and -w exclude each other", "choose one of them");
    }
    boolean changed = false;
    for (String file : files) {
      Source source = TextFile.read(file);
      String formatted = formatted(source);
      boolean differs = !formatted.equals(source.text());
      changed |= differs;
      if (check) {
        console.out().print(differs ? file + ": not formatted\n" : "");
      } else if (!write) {
        console.out().print(formatted);
      } else if (differs) {
        write(file, formatted, console);
      }
    }
    return check && changed ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private static void write(String file, String text, Console console) throws IOException {
    AtomicFile.write(file, console, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    console.err().println("Formatted " + file);
  }

  private static String formatted(Source source) {
    Problems problems = Parser.parse(source).problems();
    if (problems.hasErrors()) {
      throw new ProblemsException(problems);
    }
    return Format.text(source);
  }
}
