package org.archigram.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout: its modules, and the files in them. */
final class Reactor {
  /** Tests run in the folder of their module. */
  static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("").normalize();

  private Reactor() {}

  /** The names of the modules that hold code for users, such as {@code archigram-model}. */
  static List<String> modules() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.startsWith("archigram-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java files of one module below {@code src/main} or {@code src/test}. */
  static List<Path> javaFiles(String module, String kind) {
    Path folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code file} as seen from the root, with slashes. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }
}
