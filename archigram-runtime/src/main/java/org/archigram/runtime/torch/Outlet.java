package org.archigram.runtime.torch;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Takes what LibTorch writes to a file.
 *
 * <p>LibTorch ends the process when it cannot write, as on a full disk. So it writes into a pipe,
 * which takes everything, and what becomes of it is seen here.
 */
final class Outlet {
  private static final int CHUNK = 1 << 16;

  private Outlet() {}

  /**
   * Copies to {@code out} what {@code writer} writes to the file that it is given.
   *
   * @param name the name of that file, which stands in what is written
   */
  static void copy(String name, Consumer<Path> writer, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("archigram");
    Path file = folder.resolve(name);
    try {
      if (isPipe(file)) {
        drain(file, writer, out);
      } else { // on Windows
        writer.accept(file);
        Files.copy(file, out);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static boolean isPipe(Path file) {
    try {
      return new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void drain(Path pipe, Consumer<Path> writer, OutputStream out) throws IOException {
    FutureTask<Optional<IOException>> reading;
    try (RandomAccessFile open = new RandomAccessFile(pipe.toFile(), "rw")) { // waits for nobody
      InputStream in = new FileInputStream(pipe.toFile());
      reading = new FutureTask<>(() -> copied(in, out));
      Thread reader = new Thread(reading, "model file");
      reader.setDaemon(true);
      reader.start();
      writer.accept(pipe);
    }
    Optional<IOException> failed = result(reading);
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  /** Reads to the end in any case, so that the writer never waits. */
  private static Optional<IOException> copied(InputStream from, OutputStream out)
      throws IOException {
    Optional<IOException> failed = Optional.empty();
    byte[] bytes = new byte[CHUNK];
    try (from) {
      for (int count = from.read(bytes); count >= 0; count = from.read(bytes)) {
        failed = failed.isPresent() ? failed : written(bytes, count, out);
      }
    }
    return failed;
  }

  private static Optional<IOException> written(byte[] bytes, int count, OutputStream out) {
    try {
      out.write(bytes, 0, count);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private static Optional<IOException> result(FutureTask<Optional<IOException>> reading)
      throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return reading.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
