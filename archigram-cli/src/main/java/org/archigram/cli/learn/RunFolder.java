package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final String MODEL = "model.pt";
  private static final String CHECKPOINTS = "checkpoints";
  static final String REPORT = "report.html";

  /** The folder must not hold a run unless {@code force} says so, and must be one. */
  void requireFree(boolean force) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new CommandException(
          ExitCode.PROBLEMS, "`" + path + "` is a file, not a folder", "choose another --out");
    }
    boolean taken = Files.exists(path.resolve(RUN)) || Files.exists(path.resolve(CHECKPOINTS));
    if (taken && !force) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` holds a run already",
          "go on with it: --resume " + path + "; begin anew: --force; or choose another --out");
    }
  }

  /** Makes the folder, and removes what another run left in it. */
  void create() throws IOException {
    clear();
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.PROBLEMS, "the folder `" + path + "` cannot be made", "choose another --out");
    }
  }

  /** Removes what a run left, and nothing else. */
  private void clear() throws IOException {
    Path checkpoints = path.resolve(CHECKPOINTS);
    if (Files.isDirectory(checkpoints)) {
      try (var files = Files.list(checkpoints)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".checkpoint")).toList()) {
          Files.delete(file);
        }
      }
    }
    for (String file : List.of(RUN, TEXT, MODEL, REPORT)) {
      Files.deleteIfExists(path.resolve(file));
    }
  }

  Checkpoints checkpoints() {
    return new Checkpoints(path.resolve(CHECKPOINTS));
  }

  Path model() {
    return path.resolve(MODEL);
  }

  void write(Setup setup, Map<String, Object> record, Console console) {
    text(TEXT, setup.text(), console);
    text(RUN, Json.lines(record), console);
  }

  /** Writes anew what {@code run.json} says. */
  void rewrite(Map<String, Object> record, Console console) {
    text(RUN, Json.lines(record), console);
  }

  Path report() {
    return path.resolve(REPORT);
  }

  void text(String name, String text, Console console) {
    Path file = path.resolve(name);
    try {
      AtomicFile.write(
          file.toString(), console, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + file + "` cannot be written: " + why,
          "mend that, then go on: archigram train --resume " + path);
    }
  }

  /** What {@code run.json} says. */
  Map<String, Object> record() throws IOException {
    if (!Files.isRegularFile(path.resolve(RUN)) || !Files.isRegularFile(path.resolve(TEXT))) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` is not the folder of a run: it has no " + RUN,
          "archigram train makes one");
    }
    return JsonReader.object(Files.readString(path.resolve(RUN)), path.resolve(RUN).toString());
  }

  /** The setup of the run in the folder. */
  public Setup setup() throws IOException {
    return Setup.of(record(), Files.readString(path.resolve(TEXT)));
  }
}
