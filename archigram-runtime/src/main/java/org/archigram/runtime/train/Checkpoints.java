package org.archigram.runtime.train;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that holds the checkpoints of one training: the last two, and the best.
 *
 * <p>A checkpoint gets its name only when it is whole and on the disk, so a process that is killed
 * at any moment leaves one that can be read.
 */
public final class Checkpoints {
  private static final Pattern NAME = Pattern.compile("step-(\\d{12,18})\\.checkpoint");
  private static final String UNFINISHED = ".unfinished";
  private static final String BEST = "best.checkpoint";
  private static final int KEPT = 2;

  private final Path folder;

  /** The folder is made with the first checkpoint. */
  public Checkpoints(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a checkpoint and removes those that are no longer needed.
   *
   * @throws TrainingException when it cannot be written; the earlier ones are still there
   */
  public Path save(Checkpoint checkpoint) {
    Path file = write(checkpoint, "step-%012d.checkpoint".formatted(checkpoint.step()));
    try {
      List<Path> all = files();
      for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new TrainingException("old checkpoints in %s cannot be removed".formatted(folder), e);
    }
    return file;
  }

  /** Writes the checkpoint of the best network so far. */
  public Path saveBest(Checkpoint checkpoint) {
    return write(checkpoint, BEST);
  }

  private Path write(Checkpoint checkpoint, String name) {
    Path unfinished = folder.resolve(name + UNFINISHED);
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
        CheckpointFile.write(checkpoint, out);
        out.getChannel().force(true);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder();
      return file;
    } catch (IOException e) {
      deleteQuietly(unfinished);
      throw new TrainingException(
          "the checkpoint of step %d could not be written to %s: %s; those before it are kept"
              .formatted(checkpoint.step(), folder, reason(e)),
          e);
    }
  }

  /** The message would name the file once more. */
  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /** Makes the new name last, where the system lets a folder be written through. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; it keeps names without it.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure that led here says more.
    }
  }

  /** The newest checkpoint that is whole. */
  public Optional<Checkpoint> latest() {
    return latest(skipped -> {});
  }

  /**
   * The newest checkpoint that is whole.
   *
   * @param damaged is told of each newer one that is not
   * @throws TrainingException when there are checkpoints, but none is whole
   */
  Optional<Checkpoint> latest(Consumer<Path> damaged) {
    List<Path> files;
    try {
      files = files();
    } catch (IOException e) {
      throw new TrainingException("%s cannot be read: %s".formatted(folder, reason(e)), e);
    }
    for (Path file : files) {
      Optional<Checkpoint> read = read(file);
      if (read.isPresent()) {
        return read;
      }
      damaged.accept(file);
    }
    if (!files.isEmpty()) {
      throw new TrainingException(
          "all checkpoints in %s are damaged; begin the training anew".formatted(folder));
    }
    return Optional.empty();
  }

  /** The checkpoint of the best network so far, when the training has patience. */
  public Optional<Checkpoint> best() {
    Path file = folder.resolve(BEST);
    return Files.exists(file) ? read(file) : Optional.empty();
  }

  private static Optional<Checkpoint> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(CheckpointFile.read(in));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** All with a number, the newest first. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparingLong(Checkpoints::step).reversed())
          .toList();
    }
  }

  static long step(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(file + " is no numbered checkpoint");
    }
    return Long.parseLong(name.group(1));
  }
}
