package org.archigram.language.elaborate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.parse.Parser;
import org.archigram.model.LibraryBlocks;
import org.archigram.model.problem.Source;

/** The blocks that every text may call; a file is read when one of its blocks is. */
final class Library {

  private final Map<String, Text> texts = new HashMap<>();

  /** The block called {@code name}. */
  Optional<Written> find(String name) {
    for (Map.Entry<String, List<String>> file : LibraryBlocks.FILES.entrySet()) {
      if (file.getValue().contains(name)) {
        Text text =
            texts.computeIfAbsent(file.getKey(), f -> new Text(Parser.parse(source(f)), this));
        return text.own().stream().filter(written -> written.name().equals(name)).findFirst();
      }
    }
    return Optional.empty();
  }

  /** The text that defines a block. */
  static Optional<Source> text(String block) {
    return LibraryBlocks.FILES.entrySet().stream()
        .filter(file -> file.getValue().contains(block))
        .findFirst()
        .map(file -> source(file.getKey()));
  }

  /** The names of all blocks, in alphabetical order. */
  List<String> names() {
    return LibraryBlocks.FILES.values().stream().flatMap(List::stream).sorted().toList();
  }

  static Source source(String file) {
    try (InputStream stream = Library.class.getResourceAsStream("/org/archigram/library/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the library has no file " + file);
      }
      return new Source(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
