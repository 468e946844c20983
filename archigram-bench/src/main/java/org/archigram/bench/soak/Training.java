package org.archigram.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One training of the command in a process of its own, always the same one. */
final class Training {
  private static final List<String> WHAT =
      List.of("train", "gru", "--task", "adding", "--set", "n=8", "--batch", "8");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Path folder;
  private final int steps;
  private final long blocks;

  /**
   * @param folder of the run
   * @param steps how many it makes
   */
  Training(Path folder, int steps) {
    this(folder, steps, Long.MAX_VALUE);
  }

  private Training(Path folder, int steps, long blocks) {
    this.folder = folder;
    this.steps = steps;
    this.blocks = blocks;
  }

  /** The same where no file can be longer than so many blocks of 512 bytes. */
  Training withRoomFor(long most) {
    return new Training(folder, steps, most);
  }

  Path folder() {
    return folder;
  }

  /** Begins, or goes on where there is something to go on with. */
  Process start() throws IOException {
    List<String> words = new ArrayList<>();
    if (isUnderway()) {
      words.addAll(List.of("train", "--resume", folder.toString()));
    } else {
      words.addAll(WHAT);
      words.addAll(List.of("--steps", "" + steps, "--out", folder.toString(), "--force"));
    }
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit() + "exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.archigram.cli.Main");
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private String limit() {
    return blocks == Long.MAX_VALUE ? "" : "ulimit -f " + blocks + "; ";
  }

  /** What the last process said. */
  Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  String said() throws IOException {
    return Files.readString(log());
  }

  boolean isUnderway() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    if (!Files.isDirectory(checkpoints) || !Files.exists(folder.resolve("run.json"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(checkpoints)) {
      return files.anyMatch(file -> file.toString().endsWith(".checkpoint"));
    }
  }

  /** Goes on until the training has ended by itself. */
  int finish() throws IOException, InterruptedException {
    return ended(start());
  }

  /** The code of a process that must end. */
  static int ended(Process process) throws InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("no end in " + LONGEST.toMinutes() + " minutes");
    }
    return process.exitValue();
  }

  /** The weights and moments that the run ended with: each file's bytes by its name. */
  Map<String, byte[]> result() throws IOException {
    Map<String, byte[]> result = new TreeMap<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString();
      if (name.equals("model.pt") || name.endsWith(".checkpoint")) {
        result.put(name, Files.readAllBytes(file));
      }
    }
    return result;
  }

  /** What should not lie in a folder when nobody works in it. */
  List<String> litter() throws IOException {
    return files().stream()
        .map(file -> folder.relativize(file).toString())
        .filter(name -> name.contains(".part") || name.contains(".unfinished"))
        .toList();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  void remove() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
