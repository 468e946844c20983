package org.archigram.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.ProblemsException;
import org.archigram.cli.source.TextFile;
import org.archigram.compiler.Compilation;
import org.archigram.compiler.cell.Cellular;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.NetworkText;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.grow.TooLargeException;
import org.archigram.compiler.port.Ports;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A Pascal program, its cellular code or its network: what grows and fires. */
final class PascalProgram {
  private static final long MOST_NEURONS = 10_000_000;
  private static final String SEED = "random:";

  private final Genome genome;

  private PascalProgram(Genome genome) {
    this.genome = genome;
  }

  /** Whether the name of a file says that it is one. */
  static boolean isOne(String operand) {
    String name = operand.toLowerCase(Locale.ROOT);
    return name.endsWith(".pas") || name.endsWith(".cell") || name.endsWith(".net");
  }

  /** The program, the code or the network in a file. */
  static PascalProgram read(String file) throws IOException {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".pas")) {
      Compilation compiled = compiled(file);
      return new PascalProgram(
          compiled.genome().orElseThrow(() -> new ProblemsException(compiled.problems())));
    }
    return name.endsWith(".net") ? of(NetworkText.read(TextFile.read(file))) : readCode(file);
  }

  /** The cellular code in a file of any name. */
  static PascalProgram readCode(String file) throws IOException {
    return of(Cellular.of(TextFile.read(file)));
  }

  private static PascalProgram of(Cellular read) {
    return new PascalProgram(
        read.genome().orElseThrow(() -> new ProblemsException(read.problems())));
  }

  static Compilation compiled(String file) throws IOException {
    return Compilation.of(TextFile.read(file));
  }

  Genome genome() {
    return genome;
  }

  /** Options of the commands that let networks fire. */
  static void addOptions(CommandSpec spec) {
    spec.addOption(
            Operands.value(
                "--neurons",
                "N",
                "For a program: how many neurons may grow at most (default: 10000000)."))
        .addOption(
            Operands.value(
                "--schedule",
                "ORDER",
                "For a program: what fires first of all that can: in-order, random:SEED or"
                    + " parallel. The output is the same."));
  }

  /** Grows and fires the network, from the standard input to the standard output. */
  ExitCode run(ParseResult given, Console console) throws IOException {
    Run run = fired(given, console.out());
    run.fault().ifPresent(fault -> console.err().println(fault.text(genome.file())));
    return run.fault().isPresent() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  /** The same with the output elsewhere, and what became of the network. */
  Run fired(ParseResult given, OutputStream to) throws IOException {
    Schedule schedule = schedule(given.matchedOptionValue("--schedule", "in-order"));
    long most = most(given.matchedOptionValue("--neurons", String.valueOf(MOST_NEURONS)));
    OutputStream out = new BufferedOutputStream(to);
    InputStream in = new BufferedInputStream(System.in);
    try {
      return Run.of(genome, new Ports(in, out), schedule, most);
    } catch (TooLargeException e) {
      throw tooLarge("the network grew to " + e.most() + " neurons and was not done");
    } catch (OutOfMemoryError e) {
      throw tooLarge("the network needs more memory than Java has");
    } finally {
      out.flush();
    }
  }

  private static CommandException tooLarge(String headline) {
    return new CommandException(
        ExitCode.PROBLEMS,
        headline,
        "does a loop or a recursion of the program ever end? --neurons allows more of them, and"
            + " ARCHIGRAM_JAVA_OPTS=-Xmx8g more memory");
  }

  private static long most(String typed) {
    try {
      long most = Long.parseLong(typed);
      if (most > 0 && most <= Integer.MAX_VALUE) {
        return most;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Operands.usage(
        "`--neurons " + typed + "` is no number of neurons", "write --neurons 1000000");
  }

  private static Schedule schedule(String typed) {
    if (typed.equals("in-order")) {
      return Schedule.inOrder();
    }
    if (typed.equals("parallel")) {
      return Schedule.parallel();
    }
    try {
      if (typed.startsWith(SEED)) {
        return Schedule.random(Long.parseLong(typed.substring(SEED.length())));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Operands.usage(
        "there is no order `" + typed + "`", "write --schedule in-order, random:7 or parallel");
  }

  /** Refuses options that are for something else. */
  static void refuse(ParseResult given, String what, String instead, String... options) {
    Optional<String> first =
        java.util.Arrays.stream(options).filter(given::hasMatchedOption).findFirst();
    if (first.isPresent()) {
      throw Operands.usage(first.get() + " is for " + what, instead);
    }
  }
}
