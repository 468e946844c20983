package org.archigram.runtime.column;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.NpyArray;
import org.archigram.runtime.data.Npz;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.file.WriteException;

/** Reads the examples that lie in people's files, by the endings of their names. */
public final class Tables {
  private static final long IN_MEMORY = 1L << 26;

  private Tables() {}

  /**
   * Reads files of one kind, one behind the other.
   *
   * @param name what an array without names of its own is called
   * @throws DataException if a file is not there, damaged, or not like the others
   */
  public static Table read(List<Path> files, String name, Wanted wanted) {
    return Joined.of(files.stream().map(file -> read(file, name, wanted)).toList());
  }

  private static Table read(Path file, String name, Wanted wanted) {
    try {
      Table table = table(file, name, wanted);
      return wanted.sequence().isEmpty() ? table : sequences(table, wanted.sequence());
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new DataException(file.toString(), "", "there is no such file", "check the path");
    } catch (IOException e) {
      throw new DataException(
          file.toString(),
          "",
          "cannot be read: " + WriteException.reason(e),
          "check the file and its rights");
    }
  }

  private static Table sequences(Table table, String by) {
    if (table.rows().length == 0) {
      throw new DataException(
          table.file(), "", "has no column that tells a sequence", "leave out --sequence");
    }
    return Sequences.of(table, by);
  }

  private static Table table(Path file, String name, Wanted wanted) throws IOException {
    if (Files.isDirectory(file)) {
      return ImageFolder.read(file, wanted);
    }
    return switch (ending(file)) {
      case "csv", "tsv" -> CsvTable.read(file, wanted);
      case "txt", "text" -> TextTable.read(file);
      case "jsonl", "ndjson" -> JsonLines.read(file, wanted);
      case "npz" -> arrays(file);
      case "npy" -> Table.of(file.toString(), Map.of(name, array(file)));
      default -> Table.of(file.toString(), Map.of(name, new TensorColumn(TensorFiles.read(file))));
    };
  }

  private static Table arrays(Path file) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Npz.read(file).forEach((name, tensor) -> columns.put(name, new TensorColumn(tensor)));
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      if (column.getValue().count() != columns.values().iterator().next().count()) {
        throw new DataException(
            file.toString(),
            "`" + column.getKey() + "`",
            "has " + column.getValue().count() + " examples, others have another number",
            "save as many of each");
      }
    }
    return Table.of(file.toString(), columns);
  }

  /** What is large stays in its file. */
  private static Column array(Path file) throws IOException {
    return Files.size(file) > IN_MEMORY
        ? new DiskColumn(NpyArray.open(file))
        : new TensorColumn(TensorFiles.read(file));
  }

  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
