package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.json.Json;
import org.archigram.cli.json.JsonReader;
import org.archigram.runtime.train.Checkpoints;

/**
 * The folder of one run.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {
  private static final String RUN = "run.json";
  private static final String TEXT = "network.arch";

  /** Makes the folder, which must not hold a run unless {@code force} says so. */
  public void create(boolean force) throws IOException {
    boolean taken = Files.exists(path.resolve(RUN)) || checkpoints().latest().isPresent();
    if (taken && !force) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` holds a run already",
          "go on with it: --resume " + path + "; begin anew: --force; or choose another --out");
    }
    if (taken) {
      clear();
    }
    Files.createDirectories(path);
  }

  /** Removes what a run left, and nothing else. */
  private void clear() throws IOException {
    Path checkpoints = path.resolve("checkpoints");
    if (Files.isDirectory(checkpoints)) {
      try (var files = Files.list(checkpoints)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".checkpoint")).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(path.resolve(RUN));
  }

  Checkpoints checkpoints() {
    return new Checkpoints(path.resolve("checkpoints"));
  }

  Path model() {
    return path.resolve("model.pt");
  }

  void write(Setup setup, Map<String, Object> record, Console console) throws IOException {
    text(TEXT, setup.text(), console);
    text(RUN, Json.lines(record), console);
  }

  void text(String name, String text, Console console) throws IOException {
    AtomicFile.write(
        path.resolve(name).toString(),
        console,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What {@code run.json} says. */
  Map<String, Object> record() throws IOException {
    if (!Files.isRegularFile(path.resolve(RUN)) || !Files.isRegularFile(path.resolve(TEXT))) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` is not the folder of a run: it has no " + RUN,
          "archigram train makes one");
    }
    return JsonReader.object(Files.readString(path.resolve(RUN)), RUN);
  }

  /** The setup of the run in the folder. */
  public Setup setup() throws IOException {
    return Setup.of(record(), Files.readString(path.resolve(TEXT)));
  }
}
