package org.archigram.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.archigram.cli.Main;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;

/** Runs cases in this process, each in a folder of its own that is gone afterwards. */
final class Trial {
  private final Path parent;
  private final Duration patience;

  /**
   * @param parent the folder below which the folders of cases are made
   * @param patience how long a case may take
   */
  Trial(Path parent, Duration patience) {
    this.parent = parent;
    this.patience = patience;
  }

  Outcome of(Case tried) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(parent, "case");
    try {
      for (Map.Entry<String, byte[]> file : tried.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling("."));
        Files.write(path, file.getValue());
      }
      return run(tried, folder);
    } finally {
      remove(folder);
    }
  }

  private Outcome run(Case tried, Path folder) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words =
        tried.words().stream()
            .map(word -> word.replace(Case.HERE, folder + "/"))
            .toArray(String[]::new);
    Console console = Console.ofTerminals(out, err);
    Future<ExitCode> running = Main.started(console, words);
    int code;
    try {
      code = running.get(patience.toMillis(), TimeUnit.MILLISECONDS).number();
    } catch (TimeoutException e) {
      running.cancel(true);
      code = Outcome.NO_END;
    } catch (ExecutionException e) {
      code = ExitCode.FAULT.number();
      err.writeBytes(String.valueOf(e.getCause()).getBytes(StandardCharsets.UTF_8));
    }
    console.out().flush();
    console.err().flush();
    String said = text(err).replace(folder.toString(), "@");
    return new Outcome(code, text(out), said, files(folder));
  }

  private static String text(ByteArrayOutputStream from) {
    return from.toString(StandardCharsets.UTF_8);
  }

  /** The files below a folder, by their names within it. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path path : below(folder)) {
      if (Files.isRegularFile(path)) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    for (Path path : below(folder)) {
      Files.deleteIfExists(path);
    }
  }
}
