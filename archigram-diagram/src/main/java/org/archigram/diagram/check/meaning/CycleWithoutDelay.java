package org.archigram.diagram.check.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Every cycle of data passes the mark of a delay, or a block that says that it holds one. */
final class CycleWithoutDelay implements Rule {

  @Override
  public String id() {
    return "REC01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    Map<String, Set<String>> next = new LinkedHashMap<>();
    drawing.nodes().stream()
        .filter(node -> !node.delays() && !node.has("loop") && !node.kind().equals("rule"))
        .forEach(node -> next.put(node.id(), new LinkedHashSet<>()));
    for (DrawnEdge edge : drawing.edges()) {
      Set<String> readers = next.get(edge.from());
      if (readers != null && next.containsKey(edge.to()) && !edge.backward()) {
        readers.add(edge.to());
      }
    }
    Set<String> left = withoutEnds(next);
    if (left.isEmpty()) {
      return List.of();
    }
    String message = "data goes in a circle with no delay: " + String.join(", ", left);
    return List.of(Finding.error(this, message, left.toArray(String[]::new)));
  }

  /** Takes away what has no successor until only cycles, and ways between them, are left. */
  private static Set<String> withoutEnds(Map<String, Set<String>> next) {
    Set<String> left = new LinkedHashSet<>(next.keySet());
    boolean changed = true;
    while (changed) {
      List<String> ends = new ArrayList<>();
      for (String id : left) {
        if (next.getOrDefault(id, Set.of()).stream().noneMatch(left::contains)) {
          ends.add(id);
        }
      }
      changed = left.removeAll(ends);
    }
    return left;
  }
}
