package org.archigram.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the words of a command line, and runs the command that they name. */
final class CommandLineReader {
  private final Console console;

  CommandLineReader(Console console) {
    this.console = console;
  }

  ExitCode run(List<String> words) throws IOException {
    if (words.isEmpty()) {
      Help.overview(console, console.err());
      return ExitCode.USAGE;
    }
    String first = words.get(0);
    if (first.equals("--version") || first.equals("-V")) {
      console.out().println(Version.line());
      return ExitCode.FINE;
    }
    if (first.equals("--help") || first.equals("-h")) {
      Help.overview(console, console.out());
      return ExitCode.FINE;
    }
    CommandName name = CommandName.of(first).orElseThrow(() -> unknownCommand(first));
    return run(name, words.subList(1, words.size()));
  }

  private ExitCode run(CommandName name, List<String> words) throws IOException {
    Command command = name.create();
    command.prepare();
    CommandLine line = Help.lineOf(name, command);
    try {
      ParseResult given = line.parseArgs(words.toArray(new String[0]));
      if (given.isUsageHelpRequested()) {
        Help.print(line, console);
        return ExitCode.FINE;
      }
      return command.run(given, console);
    } catch (ParameterException e) {
      throw wrongUsage(name, e);
    }
  }

  /** There is no command {@code word}; says which was likely meant. */
  static CommandException unknownCommand(String word) {
    Optional<String> meant =
        Sources.isOne(word) ? Optional.of("draw " + word) : Nearest.to(word, CommandName.words());
    String help =
        meant
            .map(command -> "did you mean `archigram " + command + "`?")
            .orElse("`archigram help` lists the commands");
    String kind = word.startsWith("-") ? "option" : "command";
    return new CommandException(ExitCode.USAGE, "there is no " + kind + " `" + word + "`", help);
  }

  private static CommandException wrongUsage(CommandName name, ParameterException e) {
    String usage = "`archigram " + name.word() + " --help` says how it is used";
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, usage);
    }
    String message = String.valueOf(e.getMessage());
    String headline = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return new CommandException(ExitCode.USAGE, headline, usage);
  }

  private static CommandException unmatched(UnmatchedArgumentException e, String usage) {
    String word = e.getUnmatched().get(0);
    String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String help =
        Nearest.to(option, optionNames(spec))
            .map(near -> "did you mean `" + near + "`?")
            .orElse(usage);
    String headline =
        word.startsWith("-")
            ? "there is no option `" + option + "`"
            : "`" + word + "` is one word too many";
    return new CommandException(ExitCode.USAGE, headline, help);
  }

  private static List<String> optionNames(CommandSpec spec) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }
}
