package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Boxes with the same letter show a weight, or a name, that they have in common. */
final class SameLetter implements Rule {
  private static final String SHARED = "shared:";

  @Override
  public String id() {
    return "SHR02";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<String, List<DrawnNode>> users = new LinkedHashMap<>();
    for (DrawnNode node : drawing.nodes()) {
      node.badges().stream()
          .filter(badge -> badge.startsWith(SHARED))
          .map(badge -> badge.substring(SHARED.length()))
          .forEach(letter -> users.computeIfAbsent(letter, l -> new ArrayList<>()).add(node));
    }
    List<Finding> findings = new ArrayList<>();
    users.forEach(
        (letter, nodes) -> {
          for (DrawnNode other : nodes.subList(1, nodes.size())) {
            Set<String> common = words(nodes.get(0));
            common.retainAll(words(other));
            if (common.isEmpty()) {
              String both = nodes.get(0).id() + " and " + other.id();
              String message = both + " carry the letter " + letter + " and show nothing in common";
              findings.add(Finding.error(this, message, nodes.get(0).id(), other.id()));
            }
          }
        });
    return findings;
  }

  /** The names that stand in a box, without its badges. */
  private static Set<String> words(DrawnNode node) {
    Set<String> words = new LinkedHashSet<>();
    node.inside().stream()
        .flatMap(text -> List.of(text.reading().split("[\\s,·×+−=()\\[\\];]+")).stream())
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    node.badges().forEach(badge -> words.remove(badge.substring(badge.indexOf(':') + 1)));
    return words;
  }
}
