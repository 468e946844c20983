package org.archigram.runtime.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one process at a time writes to.
 *
 * <p>The system lets go of the lock when its process ends, however that happens; so none is ever
 * left behind, and the file that stays means nothing. It is not removed, as somebody may have
 * opened it already; and nothing else may open it, as closing it would let go of the lock.
 */
public final class FolderLock implements AutoCloseable {
  private static final String NAME = ".lock";

  /** Behind the text, as what is locked cannot be read on Windows. */
  private static final long LOCKED = 1L << 20;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Somebody else has the folder. */
  public static final class Held extends IOException {
    private static final long serialVersionUID = 1L;

    Held(String process) {
      super(process);
    }

    /** The process that has it, such as {@code process 1234}. */
    public String process() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Takes a folder that is there.
   *
   * @throws Held when another has it
   */
  public static FolderLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (!isLocked(channel)) {
        throw new Held(holder(channel));
      }
      write(channel);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void write(FileChannel channel) throws IOException {
    channel.truncate(0);
    String process = "process " + ProcessHandle.current().pid();
    channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer said = ByteBuffer.allocate(64);
    channel.read(said, 0);
    String text = new String(said.array(), 0, said.position(), StandardCharsets.US_ASCII);
    return text.matches("process \\d+") ? text : "another process";
  }

  /** Work in the folder. */
  @FunctionalInterface
  public interface Work<T> {
    T done() throws IOException;
  }

  /** Does some work while the folder is held. */
  public <T> T keeping(Work<T> work) throws IOException {
    return work.done();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
