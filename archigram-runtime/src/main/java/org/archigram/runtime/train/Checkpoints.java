package org.archigram.runtime.train;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archigram.runtime.file.WriteException;

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
    Path file = write(checkpoint, name(checkpoint.step()));
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

  private static String name(long step) {
    return String.format(Locale.ROOT, "step-%012d.checkpoint", step);
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
          "the checkpoint of step "
              + checkpoint.step()
              + " could not be written to "
              + folder
              + ": "
              + WriteException.reason(e)
              + "; those before it are kept",
          e);
    }
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
      throw new TrainingException(
          "%s cannot be read: %s".formatted(folder, WriteException.reason(e)), e);
    }
    for (Path file : files) {
      try {
        return Optional.of(read(file));
      } catch (IOException e) {
        damaged.accept(file);
      }
    }
    if (!files.isEmpty()) {
      throw new TrainingException(
          "all checkpoints in %s are damaged; begin the training anew".formatted(folder));
    }
    return Optional.empty();
  }

  /**
   * The checkpoint of the best network so far, when the training has patience.
   *
   * @throws TrainingException when it is there, but damaged
   */
  public Optional<Checkpoint> best() {
    Path file = folder.resolve(BEST);
    try {
      return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    } catch (IOException e) {
      throw damaged(file, e, "delete it, and go on with the training: it finds another");
    }
  }

  /** Where the best network so far is, or would be. */
  public Path bestFile() {
    return folder.resolve(BEST);
  }

  /**
   * Throws for the first checkpoint that is not whole, so that none takes the place of another.
   *
   * @throws TrainingException when one is damaged
   */
  public void requireWhole() {
    try {
      for (Path file : files()) {
        requireWhole(file);
      }
    } catch (IOException e) {
      throw new TrainingException(folder + " cannot be read: " + WriteException.reason(e), e);
    }
    best();
  }

  private void requireWhole(Path file) {
    try {
      read(file);
    } catch (NoSuchFileException e) {
      return; // a training that runs has removed it
    } catch (IOException e) {
      throw damaged(file, e, otherThan(file));
    }
  }

  /** What to do when a file is damaged. */
  private String otherThan(Path damaged) {
    try {
      for (Path file : files()) {
        if (!file.equals(damaged) && isWhole(file)) {
          return "the one of step "
              + step(file)
              + " is whole: delete the damaged one, or go on with the training";
        }
      }
    } catch (IOException e) {
      return "begin the training anew";
    }
    return "no other is whole: begin the training anew";
  }

  private static boolean isWhole(Path file) {
    try {
      read(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static TrainingException damaged(Path file, IOException why, String help) {
    String reason = why instanceof EOFException ? "it ends early" : WriteException.reason(why);
    return new TrainingException("`" + file + "` is damaged, " + reason + "; " + help, why);
  }

  /** Where the checkpoint of a step lies, if it does. */
  public Path file(long step) {
    return folder.resolve(name(step));
  }

  private static Checkpoint read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CheckpointFile.read(in);
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
