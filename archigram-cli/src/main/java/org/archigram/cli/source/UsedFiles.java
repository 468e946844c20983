package org.archigram.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.archigram.language.Options;
import org.archigram.model.problem.Source;

/**
 * Finds the files that a file uses: those in its folder and below.
 *
 * <p>A text from elsewhere must not read what lies around the folder it was put into, so neither
 * {@code ..} nor a link leads out of it.
 */
final class UsedFiles implements Options.Files {
  private final Path root;

  private UsedFiles(Path root) {
    this.root = root;
  }

  /** The files that the file called {@code main} may use. */
  static UsedFiles of(String main) throws IOException {
    Path file = Path.of(main).toRealPath();
    return new UsedFiles(Optional.ofNullable(file.getParent()).orElse(file));
  }

  @Override
  public Optional<Source> find(String path, Source from) {
    try {
      Path file = Path.of(from.name()).resolveSibling(path).normalize();
      boolean mayBeRead = Files.isRegularFile(file) && file.toRealPath().startsWith(root);
      return mayBeRead ? Optional.of(TextFile.read(file.toString())) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
