package org.archigram.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.Ink;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints the page of a problem code, or the list of codes. */
final class Explain implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().footer("", "Example:", "  archigram explain E0104");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("CODE")
            .type(String.class)
            .arity("0..1")
            .description("The code of a problem, as a message shows it; without it, all codes.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    ProblemPages pages = new ProblemPages();
    String typed = given.matchedPositionalValue(0, "");
    if (typed.isEmpty()) {
      for (String code : pages.codes()) {
        console.out().println(code + "  " + pages.title(code));
      }
      return ExitCode.FINE;
    }
    String code = normal(typed);
    String page = pages.page(code).orElseThrow(() -> unknown(typed, code, pages.codes()));
    page.lines().forEach(line -> console.out().println(styled(line, console)));
    return ExitCode.FINE;
  }

  /** {@code error[e0104]:}, as copied from a message, means E0104. */
  private static String normal(String typed) {
    String code = typed.substring(typed.indexOf('[') + 1);
    int end = code.indexOf(']');
    return (end < 0 ? code : code.substring(0, end)).toUpperCase(Locale.ROOT);
  }

  private static CommandException unknown(String typed, String code, List<String> codes) {
    String help =
        Nearest.to(code, codes)
            .map(near -> "did you mean `archigram explain " + near + "`?")
            .orElse("`archigram explain` lists the codes");
    return new CommandException(ExitCode.USAGE, "there is no problem code `" + typed + "`", help);
  }

  private static String styled(String line, Console console) {
    return line.startsWith("#") ? console.onOut(Ink.BOLD, line) : line;
  }
}
