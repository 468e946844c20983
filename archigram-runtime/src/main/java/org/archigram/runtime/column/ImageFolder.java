package org.archigram.runtime.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.TensorFiles;

/** Reads folders of pictures; those of a class are in a folder with its name. */
final class ImageFolder {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg");

  private static final String CLASS = "class";

  private static final String IMAGE = "image";

  private ImageFolder() {}

  static Table read(Path folder, Wanted wanted) throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    for (Path inner : listed(folder).filter(Files::isDirectory).toList()) {
      List<Path> found = images(inner);
      if (!found.isEmpty()) {
        classes.add(String.valueOf(inner.getFileName()));
        found.forEach(file -> codes.add(classes.size() - 1));
        files.addAll(found);
      }
    }
    boolean sorted = !files.isEmpty();
    if (!sorted) {
      files.addAll(images(folder));
    }
    if (files.isEmpty()) {
      throw new DataException(
          folder.toString(), "", "has no pictures", "put png or jpg files into a folder a class");
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(IMAGE, new Images(files, form(files, wanted), wanted.resize()));
    if (sorted) {
      int[] all = codes.stream().mapToInt(code -> code).toArray();
      columns.put(CLASS, new Listed(List.copyOf(classes), all));
    }
    Optional<String> answer = sorted ? Optional.of(CLASS) : Optional.empty();
    return new Table(folder.toString(), columns, new int[0], answer);
  }

  private static Stream<Path> listed(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<Path> images(Path folder) throws IOException {
    return listed(folder).filter(file -> ENDINGS.contains(Tables.ending(file))).toList();
  }

  /** The form of the first picture; the others must be as large unless they are made to. */
  private static List<Integer> form(List<Path> files, Wanted wanted) {
    List<Integer> first = TensorFiles.read(files.get(0)).shape();
    List<Integer> form = first.subList(1, first.size());
    for (Path file : wanted.resize() ? List.<Path>of() : files) {
      int[] size = TensorFiles.pictureSize(file);
      if (size[0] != form.get(2) || size[1] != form.get(1)) {
        throw Images.other(file, size[0], size[1], form);
      }
    }
    return form;
  }
}
