package org.archigram.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Finding;
import org.archigram.cli.source.Sources;
import org.archigram.model.problem.Problems;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what is wrong with architectures. */
final class Check implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1..*"));
    spec.addOption(Operands.set());
    spec.usageMessage()
        .footer("", "Examples:", "  archigram check my.arch", "  archigram check gru lstm");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    List<String> sources = given.matchedPositionalValue(0, List.of());
    Map<String, String> settings = Operands.settings(given);
    boolean errors = false;
    for (String source : sources) {
      Problems problems = problems(Sources.read(source, settings));
      console.err().print(problems.text(console.colourErr()));
      console.out().println(source + ": " + problems.summary());
      errors |= problems.hasErrors();
    }
    return errors ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private static Problems problems(Finding finding) {
    return finding.problems();
  }
}
