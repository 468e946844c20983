package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.DrawnRegion;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Boxes that share weights carry the same letter, and no letter stands alone. */
final class HiddenSharing implements Rule {
  private static final String SHARED = "shared:";

  @Override
  public String id() {
    return "SHR01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<DrawnNode>> users = new LinkedHashMap<>();
    for (DrawnNode node : drawing.nodes()) {
      if (!node.weights().equals("none")) {
        node.members().forEach(m -> users.computeIfAbsent(m, x -> new ArrayList<>()).add(node));
      }
    }
    users.forEach((member, nodes) -> shares(member, nodes, findings));
    letters(drawing)
        .forEach(
            (letter, places) -> {
              if (places.size() < 2) {
                findings.add(
                    Finding.error(
                        this,
                        "the letter " + letter + " of shared weights stands alone",
                        places.get(0)));
              }
            });
    return findings;
  }

  private void shares(String member, List<DrawnNode> nodes, List<Finding> findings) {
    Set<String> common = new TreeSet<>(nodes.get(0).badges());
    nodes.forEach(node -> common.retainAll(node.badges()));
    if (nodes.size() > 1 && common.stream().noneMatch(badge -> badge.startsWith(SHARED))) {
      String[] place = nodes.stream().map(DrawnNode::id).toArray(String[]::new);
      String message = member + " is used by " + String.join(" and ", place);
      findings.add(Finding.error(this, message + ", which do not carry the same letter", place));
    }
  }

  private static Map<String, List<String>> letters(Drawing drawing) {
    Map<String, List<String>> letters = new LinkedHashMap<>();
    for (DrawnNode node : drawing.nodes()) {
      note(letters, node.badges(), node.id());
    }
    for (DrawnRegion region : drawing.regions()) {
      note(letters, region.badges(), region.id());
    }
    return letters;
  }

  private static void note(Map<String, List<String>> letters, List<String> badges, String id) {
    badges.stream()
        .filter(badge -> badge.startsWith(SHARED))
        .forEach(
            badge ->
                letters
                    .computeIfAbsent(badge.substring(SHARED.length()), x -> new ArrayList<>())
                    .add(id));
  }
}
