package org.archigram.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archigram.runtime.file.WholeFile;

/** A file that is either written whole or left as it was; or the standard output. */
public final class AtomicFile {
  private AtomicFile() {}

  /** Writes {@code content} to the file called {@code name}; {@code -} is the standard output. */
  public static void write(String name, Console console, WholeFile.Content content)
      throws IOException {
    if (name.equals("-")) {
      content.writeTo(console.out());
      console.out().flush();
      return;
    }
    Path file = Path.of(name);
    requireWritable(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
    WholeFile.write(file, content);
  }

  private static void requireWritable(Path file) {
    Path folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw refusal("`" + file + "` is a directory", "give the name of a file in it");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw refusal(
          "the directory `" + folder + "` does not exist", "create it: mkdir -p '" + folder + "'");
    }
    if (!Files.isWritable(folder)) {
      throw refusal(
          "the directory `" + folder + "` cannot be written to", "choose another one with -o");
    }
  }

  private static CommandException refusal(String headline, String help) {
    return new CommandException(ExitCode.PROBLEMS, headline, help);
  }
}
