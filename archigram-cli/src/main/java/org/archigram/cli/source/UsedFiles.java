package org.archigram.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archigram.language.Options;
import org.archigram.model.problem.Source;

/**
 * Finds the files that a file uses: those in its folder and below.
 *
 * <p>A text from elsewhere must not read what lies around the folder it was put into, so neither
 * {@code ..} nor a link leads out of it.
 */
final class UsedFiles implements Options.Files {
  private final Path folder;
  private final Path root;
  private final Map<String, String> found = new TreeMap<>();

  private UsedFiles(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  /** The files that the file called {@code main} may use. */
  static UsedFiles of(String main) throws IOException {
    if (!Files.isRegularFile(Path.of(main))) { // from a pipe, which lies nowhere
      return new UsedFiles(Path.of(""), Path.of("").toRealPath());
    }
    Path file = Path.of(main).toRealPath();
    Path folder = Path.of(main).normalize().resolveSibling("");
    return new UsedFiles(folder, Optional.ofNullable(file.getParent()).orElse(file));
  }

  /** The texts of the files that were found, by their names seen from the main file. */
  Map<String, String> found() {
    return Collections.unmodifiableMap(found);
  }

  @Override
  public Optional<Source> find(String path, Source from) {
    try {
      Path file = Path.of(from.name()).resolveSibling(path).normalize();
      if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
        return Optional.empty();
      }
      Source source = TextFile.read(file.toString());
      found.put(folder.relativize(file).toString().replace('\\', '/'), source.text());
      return Optional.of(source);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> refusal(String path, Source from) {
    try {
      Path file = Path.of(from.name()).resolveSibling(path).normalize();
      return Files.isRegularFile(file) && !file.toRealPath().startsWith(root)
          ? Optional.of("it is outside of the folder that the first file is in")
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
