package org.archigram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.json.Json;
import org.archigram.cli.source.Finding;
import org.archigram.cli.source.Sources;
import org.archigram.diagram.check.drawn.Finding.Level;
import org.archigram.diagram.picture.Wish;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with architectures, and what is unclear about their pictures. */
final class Check implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1..*"));
    DrawOptions.addLookTo(spec);
    spec.addOption(Operands.value("--width", "LENGTH", "Check the figure for a column: 85mm."))
        .addOption(Operands.value("--scale", "X", "Check a png of this scale."))
        .addOption(flag("--strict", "Count warnings, too: the exit code is 1 if there are any."));
    spec.addOption(flag("--json", "Print JSON with keys that stay."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram check my.arch",
            "  archigram check gru lstm --view cell --json",
            "  archigram check my.arch --width 85mm --strict");
    return spec;
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  @Override
  public void prepare() {}

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    List<String> sources = given.matchedPositionalValue(0, List.of());
    Map<String, String> settings = Operands.settings(given);
    Wish wish = DrawOptions.wish(given);
    double pixels = DrawOptions.scale(given, Double.POSITIVE_INFINITY);
    List<Checked> all = new ArrayList<>();
    for (String source : sources) {
      Checked checked = checked(source, Sources.read(source, settings), wish, pixels);
      all.add(checked);
      if (!given.hasMatchedOption("--json")) {
        print(checked, console);
      }
    }
    if (given.hasMatchedOption("--json")) {
      console.out().print(Json.lines(all.stream().map(Checked::json).toList()));
    }
    Level least = given.hasMatchedOption("--strict") ? Level.WARNING : Level.ERROR;
    return all.stream().anyMatch(one -> one.has(least)) ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private static Checked checked(String source, Finding read, Wish wish, double pixels) {
    return new Checked(
        source,
        read.problems(),
        read.subject().map(subject -> subject.picture(wish).findings(pixels)).orElse(List.of()));
  }

  private static void print(Checked checked, Console console) {
    console.err().print(checked.problems().text(console.colourErr()));
    checked.findings().stream()
        .filter(finding -> finding.level() != Level.INFO)
        .forEach(finding -> console.err().println(Checked.line(finding, console)));
    console.out().println(checked.source() + ": " + checked.summary());
  }
}
