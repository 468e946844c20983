package org.archigram.runtime.data;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers of a csv file, gathered line by line. */
final class CsvRows {
  private static final String SEPARATORS = "\t;,";
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity|na|n/a|null|none)", Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Growing numbers = new Growing();
  private int line;
  private int rows;
  private int columns = -1;
  private char separator = ',';
  private boolean named;

  CsvRows(String file) {
    this.file = file;
  }

  void line(String text) {
    line++;
    String row = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (row.isBlank() || row.startsWith("#")) {
      return;
    }
    if (columns < 0) {
      separator = separator(row);
    }
    List<String> fields = fields(row);
    if (columns < 0) {
      columns = fields.size();
      named = fields.stream().allMatch(field -> isName(field));
      boolean commas =
          fields.stream().allMatch(field -> field.matches("[+-]?\\d+,\\d+([eE][+-]?\\d+)?"));
      if (named && commas) {
        row(fields);
      }
      if (named) {
        return;
      }
    }
    row(fields);
  }

  private void row(List<String> fields) {
    if (fields.size() != columns) {
      throw new DataException(
          file,
          "line " + line,
          "has " + fields.size() + " columns, but the lines before have " + columns,
          "give all lines the same number of columns");
    }
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      numbers.add(number(field).orElseThrow(wrong(field, column + 1)));
    }
    rows++;
  }

  private java.util.function.Supplier<DataException> wrong(String field, int column) {
    return () -> {
      String place = "line " + line + ", column " + column;
      String shown = field.length() > 40 ? field.substring(0, 40) + "…" : field;
      String reason =
          field.isEmpty()
              ? "is empty"
              : NOT_FINITE.matcher(field).matches()
                  ? "`" + shown + "` is not a finite number"
                  : "`" + shown + "` is no number";
      return new DataException(file, place, reason, "write a number, or leave the line out");
    };
  }

  Floats matrix() {
    if (rows == 0) {
      String reason = named ? "has a line of names, but no numbers" : "has no numbers";
      throw new DataException(file, "", reason, "write a line of numbers for each example");
    }
    return new Floats(List.of(rows, columns), numbers.toArray());
  }

  private static char separator(String row) {
    return (char) SEPARATORS.chars().filter(sign -> row.indexOf(sign) >= 0).findFirst().orElse(',');
  }

  private List<String> fields(String row) {
    return Pattern.compile(Pattern.quote(String.valueOf(separator)))
        .splitAsStream(row + (row.charAt(row.length() - 1) == separator ? " " : ""))
        .map(String::strip)
        .map(CsvRows::unquoted)
        .toList();
  }

  private static String unquoted(String field) {
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).strip() : field;
  }

  /** Whether a field can stand in a line of names. */
  private static boolean isName(String field) {
    return !field.isEmpty() && number(field).isEmpty() && !NOT_FINITE.matcher(field).matches();
  }

  private static Optional<Float> number(String field) {
    // Java also reads 1f, 0x1p3 and NaN, which are no numbers here.
    boolean plain = field.chars().allMatch(sign -> "0123456789+-.eE".indexOf(sign) >= 0);
    if (!plain || field.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Float.parseFloat(field));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
