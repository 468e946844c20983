package org.archigram.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.archigram.runtime.file.WholeFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream print = new PrintStream(out, false, UTF_8);
  private final Console console = new Console(print, print, false, false);

  @TempDir Path folder;

  @Test
  void newFileHoldsTheWholeContent() throws IOException {
    write("a.svg", "<svg/>");
    assertThat(folder.resolve("a.svg")).hasContent("<svg/>");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void oldFileIsReplacedAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), "old, and longer than the new one");
    Assumptions.assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    write("a.svg", "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void linkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.svg"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("real.svg"));
    write("link.svg", "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void failureLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), "old");
    WholeFile.Content failing =
        to -> {
          to.write("half".getBytes(UTF_8));
          throw new IOException("the layout failed");
        };
    assertThatThrownBy(() -> AtomicFile.write(file.toString(), console, failing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the layout failed");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("a.svg");
  }

  @Test
  void interruptionLeavesTheOldFileAndNothingElse() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("a.svg"), "old");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(process.getInputStream().read()).as("it has begun to write").isEqualTo('w');
    assertThat(folder.toFile().list()).hasSize(2);
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("a.svg");
  }

  /** Begins to write a file, says so, and never ends. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] arguments) throws IOException {
      AtomicFile.write(arguments[0], Console.ofProcess(), Endless::writeTo);
    }

    private static void writeTo(OutputStream to) throws IOException {
      to.write("half".getBytes(UTF_8));
      to.flush();
      Console.ofProcess().err().print('w');
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void dashIsTheStandardOutput() throws IOException {
    AtomicFile.write("-", console, to -> to.write("<svg/>".getBytes(UTF_8)));
    assertThat(out.toString(UTF_8)).isEqualTo("<svg/>");
  }

  @Test
  void missingDirectoryIsAnErrorWithHelp() {
    assertThatThrownBy(() -> write("missing/a.svg", "new"))
        .isInstanceOfSatisfying(
            CommandException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ExitCode.PROBLEMS);
              assertThat(e.headline()).endsWith("missing` does not exist");
              assertThat(e.help()).startsWith("create it: mkdir -p ");
            });
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void directoryIsNotReplaced() {
    assertThatThrownBy(() -> write("", "new"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void deviceIsWrittenToAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device));
    AtomicFile.write(device.toString(), console, to -> to.write('x'));
    assertThat(Files.isRegularFile(device)).isFalse();
    assertThat(Files.exists(device)).isTrue();
  }

  private void write(String name, String content) throws IOException {
    AtomicFile.write(
        folder.resolve(name).toString(), console, to -> to.write(content.getBytes(UTF_8)));
  }
}
