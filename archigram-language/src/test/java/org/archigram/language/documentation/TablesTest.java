package org.archigram.language.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.model.Operator;
import org.archigram.model.operator.Operators;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;

/** The tables of the language reference list what there is, each with a line of its own. */
class TablesTest {
  private static final Path LIBRARY = Path.of("src/main/resources/org/archigram/library");

  @Test
  void everyOperatorHasItsLine() {
    List<String> expected = new ArrayList<>();
    Operator.Family family = null;
    for (Operator operator : Operators.all()) {
      if (operator.family() != family) {
        expected.add("| **" + operator.family().name().toLowerCase(java.util.Locale.ROOT) + "** |");
      }
      family = operator.family();
      expected.add(line(operator));
    }
    List<String> rows = rows("operators");
    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).startsWith(expected.get(i));
      assertThat(rows.get(i))
          .as("says what it computes")
          .hasSizeGreaterThan(expected.get(i).length() + 3);
    }
  }

  private static String line(Operator operator) {
    Operator.Signature signature = operator.signature();
    List<String> settings = new ArrayList<>();
    signature.settings().forEach(setting -> settings.add("`" + setting + "`"));
    if (signature.axes()) {
      settings.add("axes in brackets");
    }
    String cell = settings.isEmpty() ? " | |" : " | " + String.join(", ", settings) + " |";
    return "| `" + operator.name() + "` | " + values(signature) + cell;
  }

  private static String values(Operator.Signature signature) {
    if (signature.least() == signature.most()) {
      return Integer.toString(signature.least());
    }
    boolean open = signature.most() == Integer.MAX_VALUE;
    return signature.least() + " or " + (open ? "more" : signature.most());
  }

  @Test
  void everyBlockOfTheLibraryHasItsLine() throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(LIBRARY)) {
      for (Path file : files.toList()) {
        Source source = new Source(file.toString(), Files.readString(file));
        names.addAll(Language.items(source));
        text.append(source.text());
      }
    }
    List<String> cells =
        rows("library").stream().map(row -> row.split("`", 3)[1]).collect(Collectors.toList());
    assertThat(cells.stream().map(cell -> cell.replaceFirst("\\(.*", "")))
        .containsExactlyInAnyOrderElementsOf(names);
    cells.forEach(cell -> assertThat(text).contains("block " + cell + " {"));
  }

  /** The rows of a table between two marks, without its head. */
  private static List<String> rows(String mark) {
    String page = SnippetsTest.text(Path.of("../docs/language.md"));
    String table = page.split(Pattern.quote("<!-- " + mark + " -->"))[1].split("<!-- end")[0];
    return table.lines().filter(line -> line.startsWith("|")).skip(2).toList();
  }
}
