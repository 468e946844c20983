package org.archigram.cli;

import java.util.concurrent.FutureTask;
import org.archigram.cli.io.Console;

/** Where the archigram command starts. */
public final class Main {
  /** Of addresses, not of memory: so that a chain of many thousands of values can be followed. */
  private static final long STACK = 1L << 30;

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) throws Exception {
    CommandRunner runner = new CommandRunner(Console.ofProcess());
    FutureTask<Integer> running = new FutureTask<>(() -> runner.run(arguments).number());
    new Thread(null, running, "archigram", STACK).start();
    System.exit(running.get());
  }
}
