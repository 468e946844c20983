package org.archigram.runtime.column;

import java.util.List;
import org.archigram.runtime.data.DataException;

/**
 * What is wanted of files.
 *
 * @param columns the columns that count; none for all
 * @param classes the columns whose values are names, even where they look like numbers
 * @param sequence the column that tells the sequence which a row is a step of; may be empty
 * @param resize whether pictures of other sizes are made to fit
 */
public record Wanted(List<String> columns, List<String> classes, String sequence, boolean resize) {

  /** All that there is. */
  public static final Wanted ALL = new Wanted(List.of(), List.of(), "", false);

  public Wanted {
    columns = List.copyOf(columns);
    classes = List.copyOf(classes);
  }

  boolean wants(String name) {
    return columns.isEmpty() || columns.contains(name) || name.equals(sequence);
  }

  /** All that is named must be there. */
  void require(String file, List<String> names) {
    for (List<String> list :
        List.of(columns, classes, sequence.isEmpty() ? List.<String>of() : List.of(sequence))) {
      for (String name : list) {
        if (!names.contains(name)) {
          throw new DataException(
              file, "", "has no column `" + name + "`", "it has " + String.join(", ", names));
        }
      }
    }
  }
}
