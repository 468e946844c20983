package org.archigram.diagram.training;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.archigram.diagram.view.View;

/** Finds the stacks of a view whose copies do not all learn from the same. */
final class Copies {
  private final Wiring wiring;
  private final View view;

  Copies(Wiring wiring, View view) {
    this.wiring = wiring;
    this.view = view;
  }

  /** The marks of the copies of these stacks, by the paths of the stacks' calls. */
  Map<String, List<String>> learningApart(Supplier<Map<String, Set<Flow>>> lessons) {
    Map<String, List<String>> apart = new LinkedHashMap<>();
    Map<String, Set<Flow>> learned = lessons.get();
    for (String stack : Parted.candidates(view.root())) {
      List<String> marks = marks(stack);
      Map<String, Map<String, Set<Flow>>> places = new LinkedHashMap<>();
      learned.forEach(
          (path, flows) -> {
            if (path.startsWith(stack + "#")) {
              String mark = path.substring(stack.length() + 1).replaceAll("\\..*", "");
              places
                  .computeIfAbsent(Wiring.shown(path), p -> new LinkedHashMap<>())
                  .put(mark, flows);
            }
          });
      boolean differ =
          places.values().stream()
              .anyMatch(
                  copies ->
                      copies.size() < marks.size()
                          || copies.values().stream().distinct().count() > 1);
      if (differ) {
        apart.put(stack, marks);
      }
    }
    return apart;
  }

  private List<String> marks(String stack) {
    Set<String> marks = new LinkedHashSet<>();
    for (String path : wiring.cells().keySet()) {
      if (path.startsWith(stack + "#")) {
        marks.add(path.substring(stack.length() + 1).replaceAll("\\..*", ""));
      }
    }
    return List.copyOf(marks);
  }
}
