package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;

/**
 * What a network answers, in the words of the person who asked.
 *
 * @param columns the names of the columns
 * @param rows a row for each example, or for each step of each example
 */
public record Answers(List<String> columns, List<List<String>> rows) {

  public Answers {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** As the text of a csv file. */
  public String csv() {
    StringBuilder text = new StringBuilder();
    List<List<String>> all = new ArrayList<>(List.of(columns));
    all.addAll(rows);
    for (List<String> row : all) {
      text.append(String.join(",", row.stream().map(Answers::quoted).toList())).append('\n');
    }
    return text.toString();
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(sign -> ",\"\n\r".indexOf(sign) >= 0);
    return plain && field.equals(field.strip()) ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
