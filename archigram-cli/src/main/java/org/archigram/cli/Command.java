package org.archigram.cli;

import java.io.IOException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it takes, and what it does with it. */
interface Command {

  /** Options, operands and help; name and {@code --help} are added by the caller. */
  CommandSpec spec();

  /** Starts what takes long, before the words of the command line are looked at. */
  default void prepare() {}

  /** Does the work. */
  ExitCode run(ParseResult given, Console console) throws IOException;
}
