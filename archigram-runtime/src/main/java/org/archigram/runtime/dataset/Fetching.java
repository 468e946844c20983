package org.archigram.runtime.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.archigram.runtime.data.DataException;

/** Puts a data set into the cache, unless it is there. */
final class Fetching {
  private final Store store;
  private final DataSet set;
  private final Path folder;

  Fetching(Store store, DataSet set) {
    this.store = store;
    this.set = set;
    this.folder = store.cache().resolve(set.name() + "-" + set.sha256().substring(0, 12));
  }

  /** The folder that holds all files of the set. */
  Path folder() {
    if (whole()) {
      return folder;
    }
    // A lock of a file keeps other programs out, but not other threads of this one.
    synchronized (Fetching.class) {
      return locked();
    }
  }

  private Path locked() {
    try {
      Files.createDirectories(folder);
      // Two programs at once: the second waits, then finds all there.
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return whole() && lock.isValid() ? folder : fetched();
      }
    } catch (IOException e) {
      throw failed("cannot be put into " + folder + ": " + told(e));
    }
  }

  private boolean whole() {
    return set.files().stream().allMatch(this::whole);
  }

  private boolean whole(DataSet.Entry entry) {
    Path file = folder.resolve(entry.name());
    try {
      return Files.isRegularFile(file) && Files.size(file) == entry.bytes();
    } catch (IOException e) {
      return false;
    }
  }

  private Path fetched() throws IOException {
    Path archive = folder.resolve(set.packageFile() + ".part");
    boolean goesOn = Files.exists(archive);
    String sum = download(archive);
    if (goesOn && !sum.equals(set.sha256())) {
      Files.delete(archive);
      sum = download(archive);
    }
    if (!sum.equals(set.sha256())) {
      Files.delete(archive);
      throw failed(
          "came damaged from " + address() + ": its SHA-256 is " + sum + ", not " + set.sha256());
    }
    unpack(archive);
    Files.delete(archive);
    return folder;
  }

  /** The sum of what came. */
  private String download(Path archive) throws IOException {
    try {
      new Download(address(), set.bytes(), (done, all) -> say("fetching", done, all)).to(archive);
    } catch (IOException e) {
      throw failed("cannot be fetched from " + address() + ": " + told(e));
    }
    return Sums.sha256(archive);
  }

  private String address() {
    return set.registry().address(set.path(), store.environment());
  }

  private void say(String doing, long done, long all) {
    store.listener().at(doing + " " + set.name(), done, all);
  }

  private void unpack(Path archive) throws IOException {
    long done = 0;
    long all = set.files().stream().mapToLong(DataSet.Entry::bytes).sum();
    say("unpacking", 0, all);
    try (Archive files = Archive.open(archive, set.registry())) {
      int left = set.files().size();
      while (left > 0) {
        String name = files.next().orElseThrow(() -> failed("lacks a file in its package"));
        for (DataSet.Entry entry : named(name)) {
          keep(files, entry);
          left--;
          done += entry.bytes();
          say("unpacking", done, all);
        }
      }
    }
  }

  private List<DataSet.Entry> named(String inside) {
    return set.files().stream().filter(entry -> entry.inside().equals(inside)).toList();
  }

  private void keep(Archive archive, DataSet.Entry entry) throws IOException {
    Path part = folder.resolve(entry.name() + ".part");
    archive.copy(part, entry);
    Files.move(part, folder.resolve(entry.name()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String told(IOException e) {
    return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }

  private DataException failed(String reason) {
    String fix =
        "it is the package "
            + set.packageFile()
            + " of "
            + set.registry().title()
            + ", "
            + set.registry().address(set.path(), java.util.Map.of())
            + "; connect to the network, name a mirror with "
            + set.registry().variable()
            + ", or unpack it yourself and give the folder with --data";
    return new DataException("data set " + set.name(), "", reason, fix);
  }
}
