package org.archigram.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is either written whole or left as it was.
 *
 * <p>The content goes to a new file beside the target, is forced to the disk, and takes the place
 * of the target in one step. Whatever stops that, a fault or Ctrl-C, removes the new file.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes {@code content} to the file called {@code name}; {@code -} is the standard output. */
  public static void write(String name, Console console, Content content) throws IOException {
    if (name.equals("-")) {
      content.writeTo(console.out());
      console.out().flush();
      return;
    }
    Path file = Path.of(name);
    write(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
  }

  private static void write(Path file, Content content) throws IOException {
    requireWritable(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out); // a pipe or a device, such as /dev/null: not ours to replace
      }
      return;
    }
    Path beside =
        file.resolveSibling(
            "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    Thread removal = new Thread(() -> remove(beside));
    remember(removal);
    try {
      fill(beside, content);
      replace(file, beside);
    } finally {
      remove(beside);
      forget(removal);
    }
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

  private static void fill(Path beside, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void replace(Path file, Path beside) throws IOException {
    keepPermissions(file, beside);
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path file, Path beside) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (from != null && Files.exists(file)) {
      Files.setPosixFilePermissions(beside, from.readAttributes().permissions());
    }
  }

  private static void remove(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      beside.toFile().deleteOnExit(); // held open, which only Windows does
    }
  }

  private static void remember(Thread removal) {
    try {
      Runtime.getRuntime().addShutdownHook(removal);
    } catch (IllegalStateException e) {
      return; // the process ends, and this is the last that it writes
    }
  }

  private static void forget(Thread removal) {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException e) {
      return; // the process ends, so the hook runs anyway
    }
  }
}
