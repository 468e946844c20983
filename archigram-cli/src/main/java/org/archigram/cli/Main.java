package org.archigram.cli;

import org.archigram.cli.io.Console;

/** Where the archigram command starts. */
public final class Main {
  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = new CommandRunner(Console.ofProcess()).run(arguments).number();
    System.exit(code);
  }
}
