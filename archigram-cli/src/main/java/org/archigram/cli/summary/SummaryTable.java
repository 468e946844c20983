package org.archigram.cli.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a summary for people: what goes in and out, and a table of the blocks. */
public final class SummaryTable {
  private SummaryTable() {}

  /** The lines, each ended. */
  public static String of(Summary summary) {
    StringBuilder out = new StringBuilder(summary.name()).append("\n\n");
    List<Facts.Fact> facts = Facts.of(summary);
    int widest = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    for (Facts.Fact fact : facts) {
      out.append(String.format(Locale.ROOT, "%-" + (widest + 2) + "s", fact.name()))
          .append(fact.value())
          .append('\n');
    }
    if (!summary.root().parts().isEmpty()) {
      out.append('\n').append(table(Facts.blocks(summary)));
    }
    return out.toString();
  }

  private static String table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      String space = " ".repeat(widths.get(column) - length(cell));
      line.append(column < 2 ? cell + space : space + cell).append("  ");
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
