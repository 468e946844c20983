package org.archigram.cli;

import java.util.Locale;
import org.archigram.cli.draw.ThemeChoice;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.json.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Lists the themes, or prints the colours of one as a file to change. */
final class ShowThemes implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .footer(
            "",
            "A file may say only some colours; the others are as in \"base\": \"dark\", else as in"
                + " light.",
            "",
            "Examples:",
            "  archigram themes",
            "  archigram themes light > mine.json",
            "  archigram draw gru --theme mine.json");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("THEME")
            .type(String.class)
            .arity("0..1")
            .completionCandidates(ThemeChoice.words())
            .description("The theme to print; without it, all are listed.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) {
    String word = given.matchedPositionalValue(0, "");
    if (word.isEmpty()) {
      for (ThemeChoice theme : ThemeChoice.values()) {
        console.out().println(String.format(Locale.ROOT, "  %-7s", theme.word()) + theme.purpose());
      }
      return ExitCode.FINE;
    }
    ThemeChoice theme = ThemeChoice.named(word).orElseThrow(() -> ThemeChoice.unknown(word));
    console.out().print(Json.lines(theme.roles()));
    return ExitCode.FINE;
  }
}
