package org.archigram.cli.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source as typed: a bundled name or a file, perhaps with the block that is meant.
 *
 * @param base what comes before {@code #}
 * @param block what comes behind
 */
record Operand(String base, Optional<String> block) {

  static Operand of(String typed) {
    int hash = typed.lastIndexOf('#');
    if (hash < 0 || isFile(typed)) {
      return new Operand(typed, Optional.empty());
    }
    String block = typed.substring(hash + 1);
    return new Operand(
        typed.substring(0, hash), block.isEmpty() ? Optional.empty() : Optional.of(block));
  }

  /** Whether it can only be a file: a bundled name has neither dots nor folders. */
  boolean namesFile() {
    return base.indexOf('.') >= 0 || base.indexOf('/') >= 0 || base.indexOf('\\') >= 0;
  }

  /** What files about it are called. */
  String name() {
    if (base.equals(TextFile.STANDARD_INPUT)) {
      return block.orElse("stdin");
    }
    String file = base.substring(Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1);
    int ending = file.lastIndexOf('.');
    String stem = ending > 0 ? file.substring(0, ending) : file;
    return block.map(part -> stem + "-" + part.replaceAll("[^\\p{L}\\p{N}_.-]", "_")).orElse(stem);
  }

  static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
