package org.archigram.cli;

import java.util.List;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that completes commands, options and files in the user's shell. */
final class Completion implements Command {

  /** It is one script, which sees where it runs. */
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage()
        .footer(
            "",
            "Example, in ~/.bashrc or ~/.zshrc:",
            "  source <(archigram completion bash)",
            "  source <(archigram completion zsh)");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SHELL")
            .type(String.class)
            .arity("1")
            .completionCandidates(SHELLS)
            .description("bash or zsh.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) {
    String shell = given.matchedPositionalValue(0, "");
    if (!SHELLS.contains(shell)) {
      throw new CommandException(
          ExitCode.USAGE,
          "there is no completion for `" + shell + "`",
          "there is one for bash and one for zsh");
    }
    console.out().println(AutoComplete.bash("archigram", everything()));
    return ExitCode.FINE;
  }

  private static CommandLine everything() {
    CommandLine all = new CommandLine(CommandSpec.create().name("archigram"));
    for (CommandName name : CommandName.values()) {
      CommandLine line = Help.lineOf(name, name.create());
      all.addSubcommand(name.word(), line.setCommandName(name.word()));
    }
    return all;
  }
}
