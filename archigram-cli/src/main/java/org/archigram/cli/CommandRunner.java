package org.archigram.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.Ink;
import org.archigram.cli.io.ProblemsException;
import org.archigram.diagram.picture.PictureException;
import org.archigram.model.problem.Printable;
import org.archigram.runtime.file.WriteException;

/** Runs one command line, and turns whatever goes wrong into a message and an exit code. */
final class CommandRunner {
  private final Console console;

  CommandRunner(Console console) {
    this.console = console;
  }

  ExitCode run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean trace = removeTrace(words);
    try {
      ExitCode code = new CommandLineReader(console).run(words);
      console.out().flush();
      return code;
    } catch (CommandException e) {
      return tell(e.code(), e.headline(), e.help());
    } catch (PictureException e) {
      return tell(ExitCode.PROBLEMS, e.headline(), e.help());
    } catch (ProblemsException e) {
      console.err().print(e.problems().text(console.colourErr()));
      return ExitCode.PROBLEMS;
    } catch (IOException e) {
      return tell(e);
    } catch (UncheckedIOException e) {
      return tell(Objects.requireNonNull(e.getCause()));
    } catch (InvalidPathException e) {
      return tell(
          ExitCode.PROBLEMS,
          "`" + e.getInput() + "` is not the name of a file here",
          "names that are not ASCII need a locale of UTF-8: LC_ALL=C.UTF-8 archigram …");
    } catch (StackOverflowError | OutOfMemoryError e) {
      if (trace) {
        e.printStackTrace(console.err());
      }
      return tell(
          ExitCode.PROBLEMS,
          "this is larger than " + (e instanceof OutOfMemoryError ? "memory" : "can be followed"),
          "make it smaller, or give Java more memory: ARCHIGRAM_JAVA_OPTS=-Xmx8g archigram …");
    } catch (RuntimeException | Error e) {
      return fault(e, trace, "please report it with the command, the input, and what --trace says");
    }
  }

  /** {@code --trace} is for faults of ours, so it is known before anything can go wrong. */
  private static boolean removeTrace(List<String> words) {
    int end = words.contains("--") ? words.indexOf("--") : words.size();
    return words.subList(0, end).removeIf("--trace"::equals);
  }

  private ExitCode tell(ExitCode code, String headline, String help) {
    console.err().println(console.onErr(Ink.RED, "error") + ": " + Printable.of(headline));
    if (!help.isEmpty()) {
      console.err().println("  = help: " + Printable.of(help));
    }
    return code;
  }

  private ExitCode tell(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.equals("Broken pipe")) {
      return ExitCode.FINE; // the reader, such as head, has all it wants
    }
    if (e instanceof WriteException) {
      return tell(ExitCode.PROBLEMS, message, "make room or change the rights, and do it again");
    }
    if (e instanceof NoSuchFileException missing) {
      return tell(ExitCode.PROBLEMS, "there is no file `" + missing.getFile() + "`", "");
    }
    if (e instanceof AccessDeniedException denied) {
      return tell(ExitCode.PROBLEMS, "no permission for `" + denied.getFile() + "`", "");
    }
    String where = e instanceof FileSystemException ? "" : "the output or the input failed: ";
    return tell(ExitCode.PROBLEMS, where + message, "");
  }

  private ExitCode fault(Throwable cause, boolean trace, String help) {
    tell(ExitCode.FAULT, "this is a fault of Archigram, not of your input: " + cause, help);
    if (trace) {
      cause.printStackTrace(console.err());
    }
    return ExitCode.FAULT;
  }
}
