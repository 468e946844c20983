package org.archigram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages about problems and rules, one Markdown file each, from whichever module has them. */
final class ProblemPages {
  private static final List<String> FOLDERS =
      List.of("org/archigram/problems", "org/archigram/rules");
  private static final String ENDING = ".md";

  private final ClassLoader loader = ProblemPages.class.getClassLoader();

  /** The page of {@code code}, if there is one. */
  Optional<String> page(String code) {
    return FOLDERS.stream().flatMap(folder -> page(folder, code).stream()).findFirst();
  }

  private Optional<String> page(String folder, String code) {
    try (InputStream in = loader.getResourceAsStream(folder + "/" + code + ENDING)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line of a page, without its sign and its code. */
  String title(String code) {
    String first = page(code).flatMap(page -> page.lines().findFirst()).orElse("");
    return first.replaceFirst("^#+\\s*", "").replaceFirst("^" + code + "[:.]?\\s*", "");
  }

  /** All codes that have a page, in order. */
  List<String> codes() {
    TreeSet<String> codes = new TreeSet<>();
    FOLDERS.forEach(folder -> codes.addAll(codes(folder)));
    return List.copyOf(codes);
  }

  private List<String> codes(String folder) {
    try {
      List<String> codes = new ArrayList<>();
      for (URL place : Collections.list(loader.getResources(folder))) {
        names(folder, place).stream()
            .filter(name -> name.endsWith(ENDING))
            .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length()))
            .forEach(codes::add);
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(String folder, URL place) throws IOException {
    if (place.openConnection() instanceof JarURLConnection jar) {
      try (Stream<String> entries = jar.getJarFile().stream().map(Object::toString)) {
        return entries.filter(name -> name.startsWith(folder + "/")).toList();
      }
    }
    try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
