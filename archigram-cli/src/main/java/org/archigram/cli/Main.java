package org.archigram.cli;

import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;

/** Where the archigram command starts. */
public final class Main {
  /** Of addresses, not of memory: so that a chain of many thousands of values can be followed. */
  private static final long STACK = 1L << 30;

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) throws Exception {
    System.exit(started(Console.ofProcess(), arguments).get().number());
  }

  /** Starts one command line in a thread of this process; what it prints goes to a console. */
  public static Future<ExitCode> started(Console console, String... arguments) {
    FutureTask<ExitCode> running =
        new FutureTask<>(() -> new CommandRunner(console).run(arguments));
    Thread thread = new Thread(null, running, "archigram", STACK);
    thread.setDaemon(true);
    thread.start();
    return running;
  }
}
