package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** The legend explains the marks of the picture, all of them and no others. */
final class LegendOfMarks implements Rule {

  @Override
  public String id() {
    return "SYM04";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Set<String> used = new TreeSet<>();
    drawing.nodes().forEach(node -> note(node, used));
    drawing.edges().forEach(edge -> note(edge, used));
    drawing.regions().forEach(region -> note(region, used));
    List<Finding> findings = new ArrayList<>();
    for (String sign : used) {
      if (!drawing.signs().contains(sign)) {
        findings.add(Finding.error(this, "the legend does not explain “" + sign + "”"));
      }
    }
    for (String sign : drawing.signs()) {
      if (!used.contains(sign)) {
        findings.add(Finding.error(this, "the legend explains “" + sign + "”, which is not there"));
      }
    }
    return findings;
  }

  private static void note(DrawnNode node, Set<String> used) {
    boolean plain = node.kind().equals("operation") || node.kind().equals("block");
    node.fill().ifPresent(used::add);
    if (plain && node.weights().equals("none")) {
      used.add("plain");
    }
    switch (node.kind()) {
      case "point", "delay", "shift", "memory", "sample", "spike", "gradient", "loss" ->
          used.add(node.kind());
      case "weight" -> used.add(node.weights().equals("fixed") ? "fixed_value" : "value");
      case "pick", "all" -> used.add("all");
      case "rule" -> used.add("taught");
      default -> {
        // Inputs and outputs carry names.
      }
    }
    badges(node.badges(), used);
  }

  private static void note(DrawnEdge edge, Set<String> used) {
    switch (edge.kind()) {
      case "feedback", "initial" -> used.add(edge.kind());
      case "across" -> used.add("all_steps");
      case "gradient" -> used.add("synthetic");
      case "carried" -> used.add("carried");
      case "backward" -> used.add("back");
      case "score" -> used.add("score");
      case "rule", "found" -> used.add("lesson");
      default -> {
        // Data follows the flow.
      }
    }
  }

  private static void note(DrawnRegion region, Set<String> used) {
    switch (region.kind()) {
      case "plate", "step", "stack", "inset" -> used.add(region.kind());
      default -> {
        // A frame has its title.
      }
    }
    badges(region.badges(), used);
  }

  private static void badges(List<String> badges, Set<String> used) {
    for (String badge : badges) {
      String mark = badge.split(":", 2)[0].toLowerCase(Locale.ROOT);
      used.add(
          switch (mark) {
            case "gradient" -> "backward";
            case "shift" -> "shifted";
            default -> mark;
          });
    }
  }
}
