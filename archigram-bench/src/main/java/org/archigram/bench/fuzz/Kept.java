package org.archigram.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cases as folders: their files, and their words one a line in {@code command.txt}. */
final class Kept {
  private static final String COMMAND = "command.txt";

  private Kept() {}

  static void write(Case found, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : found.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling("."));
      Files.write(path, file.getValue());
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve(COMMAND), found.words());
  }

  static Case read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Trial.files(folder));
    files.remove(COMMAND);
    List<String> words = Files.readAllLines(folder.resolve(COMMAND));
    return new Case(words, files);
  }
}
