package org.archigram.runtime.column;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.runtime.data.DataException;

/**
 * The rows of a file with commas, semicolons or tabs between its fields, as RFC 4180 has them.
 *
 * <p>A field in quotes may hold separators, line ends, and quotes that are written twice.
 */
final class Csv {
  private static final String SEPARATORS = "\t;,";
  private static final int END = -1;
  private static final int LONGEST_FIELD = 1 << 24;

  private final String file;
  private final Reader in;
  private char separator;
  private int next;
  private int row;

  /** Reads from {@code in}, which may begin with the mark of UTF-8. */
  Csv(String file, Reader in) throws IOException {
    this.file = file;
    this.in = in;
    next = in.read();
    if (next == '\uFEFF') {
      next = in.read();
    }
  }

  /** What stands between fields; the first row decides. */
  char separator() {
    return separator;
  }

  /** The number of the row that was read last, from 1, as a spreadsheet counts. */
  int row() {
    return row;
  }

  /** The fields of the next row that is not empty, without spaces around them. */
  Optional<List<String>> next() throws IOException {
    while (next != END) {
      row++;
      List<String> fields = separator == 0 ? first() : fields();
      if (fields.size() > 1 || !fields.get(0).isEmpty()) {
        return Optional.of(fields);
      }
    }
    return Optional.empty();
  }

  /** The first row is split anew once it is known what separates. */
  private List<String> first() throws IOException {
    List<String> parts = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    do {
      parts.add(field(SEPARATORS));
      if (next != END && next != '\n') {
        marks.append((char) next);
      }
    } while (step());
    if (marks.length() == 0) {
      separator = parts.get(0).isEmpty() ? 0 : ',';
      return parts;
    }
    separator =
        (char)
            SEPARATORS
                .chars()
                .filter(sign -> marks.indexOf(sign(sign)) >= 0)
                .findFirst()
                .orElse(',');
    return joined(parts, marks);
  }

  private static String sign(int sign) {
    return String.valueOf((char) sign);
  }

  /** Puts together again what a sign split that does not separate. */
  private List<String> joined(List<String> parts, StringBuilder marks) {
    List<String> fields = new ArrayList<>(List.of(parts.get(0)));
    for (int i = 1; i < parts.size(); i++) {
      if (marks.charAt(i - 1) == separator) {
        fields.add(parts.get(i));
      } else {
        int last = fields.size() - 1;
        fields.set(last, fields.get(last) + marks.charAt(i - 1) + parts.get(i));
      }
    }
    return fields;
  }

  private List<String> fields() throws IOException {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(field(String.valueOf(separator)));
    } while (step());
    return fields;
  }

  /** Goes over what ends a field; whether the row goes on. */
  private boolean step() throws IOException {
    boolean more = next != END && next != '\n';
    if (next != END) {
      next = in.read();
    }
    return more;
  }

  private String field(String ends) throws IOException {
    StringBuilder text = new StringBuilder();
    while (next == ' ') {
      next = in.read();
    }
    if (next == '"') {
      quoted(text);
    } else {
      plain(text, ends);
      return text.toString().strip();
    }
    StringBuilder behind = new StringBuilder();
    plain(behind, ends);
    if (!behind.toString().isBlank()) {
      throw wrong("something follows a closing quote", "write a quote within quotes twice");
    }
    return text.toString();
  }

  private void plain(StringBuilder text, String ends) throws IOException {
    while (next != END && next != '\n' && ends.indexOf(next) < 0) {
      if (next == '\r') {
        next = in.read();
        if (next != '\n' && next != END) {
          throw wrong("a line ends with a carriage return alone", "save it with usual line ends");
        }
      } else {
        add(text);
      }
    }
  }

  private void quoted(StringBuilder text) throws IOException {
    next = in.read();
    while (true) {
      if (next == END) {
        throw wrong("a quote is not closed", "close it, or write a quote within quotes twice");
      }
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return;
        }
      }
      add(text);
    }
  }

  private void add(StringBuilder text) throws IOException {
    if (text.length() == LONGEST_FIELD) {
      throw wrong("a field has more than " + LONGEST_FIELD + " characters", "check its quotes");
    }
    text.append((char) next);
    next = in.read();
  }

  private DataException wrong(String reason, String fix) {
    return new DataException(file, "row " + row, reason, fix);
  }
}
