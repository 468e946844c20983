package org.archigram.runtime.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.runtime.data.DataException;

/** Files that the user has, under the names in use for them. */
final class OwnFiles {
  private OwnFiles() {}

  static Path find(Path folder, DataSet set, String name) {
    List<String> names =
        Stream.of(name, name.replace("-idx", ".idx"))
            .flatMap(each -> Stream.of(each, each + ".gz"))
            .toList();
    return Stream.of(folder, folder.resolve(set.name()))
        .flatMap(place -> names.stream().map(place::resolve))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    folder.toString(),
                    "",
                    "has no file " + name + " of " + set.name(),
                    "put it there, also as " + names.get(1) + ", or leave out the folder"));
  }
}
