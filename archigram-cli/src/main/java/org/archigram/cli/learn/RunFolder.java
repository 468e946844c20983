package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.json.Json;
import org.archigram.cli.json.JsonReader;
import org.archigram.cli.source.TextFile;
import org.archigram.runtime.file.FolderLock;
import org.archigram.runtime.file.WholeFile;
import org.archigram.runtime.file.WriteException;
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
  static final String RUNNING = "running";
  static final String REPORT = "report.html";
  private static final List<String> RESERVED = List.of(RUN, TEXT, MODEL, CHECKPOINTS, REPORT);

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

  /** Makes the folder, takes it, and removes what another run left in it. */
  FolderLock create(boolean force) throws IOException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "the folder `" + path + "` cannot be made: " + WriteException.reason(e),
          "choose another --out");
    }
    FolderLock lock = locked();
    try {
      requireFree(force); // nobody has begun in it meanwhile
      clear();
      return lock;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Takes the folder, which one process at a time writes to. */
  FolderLock lock() throws IOException {
    record(); // so that no other folder gets a lock
    return locked();
  }

  private FolderLock locked() throws IOException {
    try {
      FolderLock lock = FolderLock.of(path);
      WholeFile.clean(path);
      return lock;
    } catch (FolderLock.Held e) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` is being trained in by " + e.process(),
          "wait until it ends, or choose another --out");
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

  void write(Setup setup, Map<String, Object> record, Console console) throws IOException {
    text(TEXT, setup.text(), console);
    for (Map.Entry<String, String> used : setup.used().entrySet()) {
      Path folder = path.resolve(used.getKey()).getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      text(used.getKey(), used.getValue(), console);
    }
    rewrite(record, console);
  }

  /** The files that a text uses, which must not have the names of those of a run. */
  public static Map<String, String> usable(Map<String, String> used) {
    for (String name : used.keySet()) {
      String first = name.replaceAll("/.*", "").toLowerCase(Locale.ROOT);
      if (RESERVED.contains(first) || first.startsWith(".")) {
        throw new CommandException(
            ExitCode.PROBLEMS,
            "`use \"" + name + "\"`: the folder of a run has a file of that name itself",
            "give the file that is used another name");
      }
    }
    return used;
  }

  /** Writes anew what {@code run.json} says; the model and the report are written before it. */
  void rewrite(Map<String, Object> record, Console console) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : names(record)) {
      files.put(name, Seal.of(path.resolve(name)));
    }
    text(RUN, Json.lines(Seal.sealed(record, files)), console);
  }

  private List<String> names(Map<String, Object> record) {
    List<String> names = new ArrayList<>(List.of(TEXT));
    names.addAll(uses(record));
    if (!RUNNING.equals(record.get("ended"))) {
      Stream.of(MODEL, REPORT).filter(n -> Files.exists(path.resolve(n))).forEach(names::add);
    }
    return names;
  }

  private static List<String> uses(Map<String, Object> record) {
    return record.get("uses") instanceof Collection<?> uses
        ? uses.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** What to do when a file is damaged. */
  static String help(String file, Path folder) {
    return file.equals(MODEL) || file.equals(REPORT)
        ? "delete it; it is written anew by: archigram train --resume " + folder
        : "bring it back from a copy, or begin the run anew: --force";
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
      throw new CommandException(
          ExitCode.PROBLEMS,
          String.valueOf(e.getMessage()),
          "mend that, then go on: archigram train --resume " + path);
    }
  }

  /** What {@code run.json} says. */
  Map<String, Object> record() throws IOException {
    if (!Files.isRegularFile(path.resolve(RUN))) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + path + "` is not the folder of a run: it has no " + RUN,
          "archigram train makes one");
    }
    Path file = path.resolve(RUN);
    Map<String, Object> record = JsonReader.object(read(file), file.toString());
    Seal.require(record, path, file);
    return record;
  }

  private static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.PROBLEMS,
          "`" + file + "` is missing",
          "bring it back from a copy, or begin the run anew: --force");
    }
    return TextFile.read(file.toString()).text();
  }

  /** The newest step that must have a checkpoint; empty while the run goes on. */
  Optional<Long> lastStep() throws IOException {
    Map<String, Object> record = record();
    return RUNNING.equals(record.get("ended"))
        ? Optional.empty()
        : Optional.of(new Fields(record).whole("steps_made", 0, Long.MAX_VALUE));
  }

  /** The setup of the run in the folder. */
  public Setup setup() throws IOException {
    Map<String, Object> record = record();
    Map<String, String> used = new LinkedHashMap<>();
    for (String name : uses(record)) {
      used.put(name, read(path.resolve(name)));
    }
    return Setup.of(record, read(path.resolve(TEXT)), used);
  }
}
