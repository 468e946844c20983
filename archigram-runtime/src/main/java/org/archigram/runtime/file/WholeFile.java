package org.archigram.runtime.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/**
 * A file that is either written whole or left as it was.
 *
 * <p>The content goes to a new file beside the target, is forced to the disk, and takes the place
 * of the target in one step. Whatever stops that, a fault or Ctrl-C, removes the new file.
 */
public final class WholeFile {
  private static final String PART = ".part";

  private WholeFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** What fills a file that is there, and empty. */
  @FunctionalInterface
  public interface Filling {
    void fill(Path part) throws IOException;
  }

  /**
   * Writes {@code content} to {@code file}.
   *
   * @throws WriteException when the file cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    filled(
        file,
        part -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            content.writeTo(out);
          }
        });
  }

  /**
   * Writes {@code file} by a way that needs the name of a file.
   *
   * @throws WriteException when the file cannot be written
   */
  public static void filled(Path file, Filling filling) throws IOException {
    try {
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), filling);
    } catch (WriteException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteException(file, e);
    }
  }

  private static void replace(Path file, Filling filling) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        copy(filling, out); // a pipe or a device, such as /dev/null: not ours to replace
      }
      return;
    }
    Path part = file.resolveSibling("." + Long.toHexString(System.nanoTime()) + PART);
    Thread removal = new Thread(() -> remove(part));
    remember(removal);
    try {
      Files.createFile(part);
      filling.fill(part);
      force(part);
      keepPermissions(file, part);
      move(part, file);
    } finally {
      remove(part);
      forget(removal);
    }
  }

  private static void copy(Filling filling, OutputStream out) throws IOException {
    Path part = Files.createTempFile("archigram", PART);
    try {
      filling.fill(part);
      Files.copy(part, out);
    } finally {
      remove(part);
    }
  }

  /** Removes what killed processes left in a folder that nobody else writes to. */
  public static void clean(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> left;
    try (var files = Files.list(folder)) {
      left = files.filter(WholeFile::isPart).toList();
    }
    for (Path part : left) {
      Files.deleteIfExists(part);
    }
  }

  private static boolean isPart(Path file) {
    return String.valueOf(file.getFileName()).matches("\\.[0-9a-f]{1,16}\\.part");
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path file, Path part) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (from != null && Files.exists(file)) {
      Files.setPosixFilePermissions(part, from.readAttributes().permissions());
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit(); // held open, which only Windows does
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
