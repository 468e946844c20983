package org.archigram.cli;

import java.util.Locale;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that completes commands, options and files in the user's shell. */
final class Completion implements Command {

  /** The shells there is a script for. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
            .type(Shell.class)
            .arity("1")
            .description("bash or zsh.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) {
    Shell shell = given.matchedPositionalValue(0, Shell.BASH);
    if (shell == Shell.ZSH) {
      console.out().println("autoload -Uz compinit bashcompinit && compinit && bashcompinit");
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
