package org.archigram.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.Ink;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Says what the commands do, or how one of them is used. */
final class Help implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.usageMessage().footer("", "Example:", "  archigram help explain");
    return spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("COMMAND")
            .type(String.class)
            .arity("0..1")
            .completionCandidates(CommandName.words())
            .description("The command to explain; without it, all of them.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult given, Console console) {
    String word = given.matchedPositionalValue(0, "");
    if (word.isEmpty()) {
      overview(console, console.out());
      return ExitCode.FINE;
    }
    CommandName name =
        CommandName.of(word).orElseThrow(() -> CommandLineReader.unknownCommand(word));
    print(lineOf(name, name.create()), console);
    return ExitCode.FINE;
  }

  /** The command line of one command, with what all commands share. */
  static CommandLine lineOf(CommandName name, Command command) {
    CommandSpec spec = command.spec().name("archigram " + name.word());
    spec.usageMessage().description(name.summary() + ".").sortOptions(false);
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Print this and end.")
            .build());
    return new CommandLine(spec);
  }

  /** Prints how one command is used. */
  static void print(CommandLine line, Console console) {
    PrintWriter writer = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
    line.usage(writer, console.colourOut() ? Ansi.ON : Ansi.OFF);
  }

  /** Prints what the commands do. Uses nothing of the parser, so that it is there at once. */
  static void overview(Console console, PrintStream to) {
    to.println("Archigram draws neural networks from their equations.");
    to.println();
    to.println("Usage: archigram COMMAND [OPTION…] [FILE…]");
    to.println();
    for (CommandName name : CommandName.values()) {
      String word = String.format(Locale.ROOT, "%-12s", name.word());
      to.println(
          "  " + (to == console.out() ? console.onOut(Ink.BOLD, word) : word) + name.summary());
    }
    to.println();
    to.println("`archigram COMMAND --help` says how a command is used, with an example.");
    to.println("`archigram --version` prints the version.");
  }
}
