package org.archigram.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.ProblemsException;
import org.archigram.cli.source.TextFile;
import org.archigram.compiler.Compilation;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.grow.TooLargeException;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.Ports;

/** A Pascal program, as the network that it is compiled to. */
final class PascalProgram {
  private static final long MOST_NEURONS = 10_000_000;

  private PascalProgram() {}

  static boolean isOne(String operand) {
    return operand.toLowerCase(Locale.ROOT).endsWith(".pas");
  }

  /** The cellular code of the program in a file. */
  static Genome genome(String file) throws IOException {
    Compilation compilation = Compilation.of(TextFile.read(file));
    return compilation.genome().orElseThrow(() -> new ProblemsException(compilation.problems()));
  }

  /** Grows and fires its network, from the standard input to the standard output. */
  static ExitCode run(String file, Console console) throws IOException {
    Genome genome = genome(file);
    try {
      Ports ports = new Ports(System.in, console.out());
      Optional<Fault> fault = Run.of(genome, ports, Schedule.inOrder(), MOST_NEURONS).fault();
      console.out().flush();
      fault.ifPresent(found -> console.err().println(found.text(genome.file())));
      return fault.isPresent() ? ExitCode.PROBLEMS : ExitCode.FINE;
    } catch (TooLargeException e) {
      console.out().flush();
      throw new CommandException(
          ExitCode.PROBLEMS,
          "the network grew to " + e.most() + " neurons and was not done",
          "does a loop or a recursion of the program ever end?");
    }
  }
}
