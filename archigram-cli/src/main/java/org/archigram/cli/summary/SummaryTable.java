package org.archigram.cli.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.archigram.model.Axis;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.cost.Cost;
import org.archigram.model.fact.Loop;

/** Writes a summary for people: what goes in and out, and a table of the blocks. */
public final class SummaryTable {
  private static final List<String> HEAD =
      List.of("block", "output", "trained", "fixed", "MACs a step", "MACs in all");

  private final List<List<String>> rows = new ArrayList<>();

  private SummaryTable() {}

  /** The lines, each ended; names in them hold no control characters. */
  public static String of(Summary summary) {
    StringBuilder out = new StringBuilder(summary.name()).append("\n\n");
    line(out, "inputs", ports(summary.inputs()));
    line(out, "outputs", ports(summary.outputs()));
    line(out, "axes", summary.axes().stream().map(SummaryTable::axis).toList());
    line(out, "recurrent", recurrent(summary.recurrent()));
    out.append('\n').append(new SummaryTable().table(summary));
    return out.toString();
  }

  private static void line(StringBuilder out, String word, List<String> items) {
    String all = items.isEmpty() ? "none" : String.join(", ", items);
    out.append(String.format("%-11s", word)).append(all).append('\n');
  }

  private static List<String> ports(List<Summary.Port> ports) {
    return ports.stream().map(port -> port.name() + " " + type(port.type())).toList();
  }

  private static String type(Type type) {
    String axes = type.axes().isEmpty() ? "" : "[" + String.join(", ", type.axes()) + "] ";
    boolean real = type.element().equals(Type.Element.REAL);
    boolean scalar = type.shape().ranked() && type.shape().rank() == 0;
    return axes
        + ": "
        + (real ? type.shape() : type.element() + (scalar ? "" : " " + type.shape()));
  }

  private static String axis(Axis axis) {
    return axis.name() + " = 1 … " + size(axis.steps());
  }

  private static List<String> recurrent(Map<String, Loop.Direction> axes) {
    if (axes.isEmpty()) {
      return List.of("no");
    }
    return axes.entrySet().stream()
        .map(e -> "along " + e.getKey() + ", " + e.getValue().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private String table(Summary summary) {
    rows.add(HEAD);
    summary.root().parts().forEach(part -> row(part, ""));
    rows.add(row("in all", "", summary.root().cost()));
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < HEAD.size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private void row(Summary.Part part, String indent) {
    String copies = part.copies().map(size -> " ×" + size(size)).orElse("");
    boolean named = !saysItsBlock(part) && copies.isEmpty();
    String kind = named ? " : " + part.block() : "";
    String output = part.outputs().isEmpty() ? "" : part.outputs().get(0).type().shape().toString();
    rows.add(row(indent + part.name() + copies + kind, output, part.cost()));
    part.parts().forEach(inner -> row(inner, indent + "  "));
  }

  /** Instances without a name of their own have one like {@code h/dense2}. */
  private static boolean saysItsBlock(Summary.Part part) {
    String last = part.name().substring(part.name().lastIndexOf('/') + 1);
    return last.replaceFirst("\\d+$", "").equals(part.block().replaceFirst("\\d+$", ""));
  }

  private static List<String> row(String name, String output, Cost cost) {
    return List.of(
        name,
        output,
        size(cost.trained()),
        size(cost.fixed()),
        size(cost.macsPerStep()),
        size(cost.macs()));
  }

  private static String size(Size size) {
    return size.known().isPresent()
        ? String.format(Locale.ROOT, "%,d", size.known().getAsLong())
        : size.toString();
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
