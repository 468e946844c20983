package org.archigram.cli.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Axis;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.cost.Cost;
import org.archigram.model.fact.Loop;

/** A summary in words, for tables of any kind. */
public final class Facts {
  private Facts() {}

  /** One thing to know. */
  public record Fact(String name, String value) {}

  /** What goes in and out, and what the whole costs. */
  public static List<Fact> of(Summary summary) {
    Cost cost = summary.root().cost();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("inputs", all(ports(summary.inputs()))));
    facts.add(new Fact("outputs", all(ports(summary.outputs()))));
    facts.add(new Fact("axes", all(summary.axes().stream().map(Facts::axis).toList())));
    facts.add(new Fact("recurrent", recurrent(summary)));
    if (isStored(cost)) {
      facts.add(new Fact("weights in the file", size(cost.stored())));
    } else {
      facts.add(new Fact("trained weights", size(cost.trained())));
      facts.add(new Fact("fixed weights", size(cost.fixed())));
    }
    facts.add(new Fact("MACs a step", size(cost.macsPerStep())));
    facts.add(new Fact("MACs in all", size(cost.macs())));
    return facts;
  }

  /** Whether the weights are those of a file, which does not say whether they were trained. */
  private static boolean isStored(Cost cost) {
    return !cost.stored().equals(Size.ZERO);
  }

  /** A table of the blocks: a head, a row for each, indented by its depth, and the sum. */
  public static List<List<String>> blocks(Summary summary) {
    List<List<String>> rows = new ArrayList<>();
    boolean stored = isStored(summary.root().cost());
    List<String> weights = stored ? List.of("weights") : List.of("trained", "fixed");
    rows.add(row("block", "output", weights, List.of("MACs a step", "MACs in all")));
    summary.root().parts().forEach(part -> add(part, "", stored, rows));
    rows.add(row("in all", "", stored, summary.root().cost()));
    return rows;
  }

  private static String all(List<String> items) {
    return items.isEmpty() ? "none" : String.join(", ", items);
  }

  private static List<String> ports(List<Summary.Port> ports) {
    return ports.stream().map(port -> port.name() + type(port.type())).toList();
  }

  /** As in the language: {@code [t] : [n, m]}. */
  private static String type(Type type) {
    String axes = type.axes().isEmpty() ? "" : "[" + String.join(", ", type.axes()) + "]";
    boolean scalar = type.shape().ranked() && type.shape().rank() == 0;
    if (type.element().equals(Type.Element.REAL)) {
      return axes + " : " + type.shape();
    }
    return axes + " : " + type.element() + (scalar ? "" : " " + type.shape());
  }

  private static String axis(Axis axis) {
    return axis.name() + " = 1 … " + size(axis.steps());
  }

  /** {@code along t forward and backward; over depth through memory}. */
  private static String recurrent(Summary summary) {
    List<String> said = new ArrayList<>();
    summary.recurrent().forEach((axis, ways) -> said.add(axis + " " + words(ways)));
    List<String> parts = new ArrayList<>();
    if (!said.isEmpty()) {
      parts.add("along " + String.join(", ", said));
    }
    if (!summary.overDepth().isEmpty()) {
      parts.add("over depth through " + String.join(", ", summary.overDepth()));
    }
    return summary.isRecurrent() ? String.join("; ", parts) : "no";
  }

  /** {@code forward}, {@code backward}, or {@code forward and backward}. */
  static String words(Set<Loop.Direction> ways) {
    return ways.stream()
        .map(way -> way.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }

  private static void add(
      Summary.Part part, String indent, boolean stored, List<List<String>> rows) {
    String copies = part.copies().map(size -> " ×" + size(size)).orElse("");
    boolean named = !saysItsBlock(part) && copies.isEmpty();
    String kind = named ? " : " + part.block() : "";
    String output = part.outputs().isEmpty() ? "" : part.outputs().get(0).type().shape().toString();
    rows.add(row(indent + part.name() + copies + kind, output, stored, part.cost()));
    part.parts().forEach(inner -> add(inner, indent + "  ", stored, rows));
  }

  /** Instances without a name of their own have one like {@code h/dense2}. */
  private static boolean saysItsBlock(Summary.Part part) {
    String last = part.name().substring(part.name().lastIndexOf('/') + 1);
    return last.replaceFirst("\\d+$", "").equals(part.block().replaceFirst("\\d+$", ""));
  }

  private static List<String> row(String name, String output, boolean stored, Cost cost) {
    List<String> weights =
        stored ? List.of(size(cost.stored())) : List.of(size(cost.trained()), size(cost.fixed()));
    return row(name, output, weights, List.of(size(cost.macsPerStep()), size(cost.macs())));
  }

  private static List<String> row(
      String name, String output, List<String> weights, List<String> work) {
    List<String> row = new ArrayList<>(List.of(name, output));
    row.addAll(weights);
    row.addAll(work);
    return row;
  }

  private static String size(Size size) {
    return size.known().isPresent()
        ? String.format(Locale.ROOT, "%,d", size.known().getAsLong())
        : size.toString();
  }
}
