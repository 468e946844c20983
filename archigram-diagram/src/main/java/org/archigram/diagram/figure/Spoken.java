package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Node;

/** What is said of a mark to a reader who cannot see it, in the words that the picture shows. */
record Spoken(Letters letters) {

  /** All that stands in and beside a node: {@code σ: W, U, b → z_t}. */
  String whole(Node node) {
    List<String> details = new ArrayList<>();
    node.details().forEach(detail -> details.add(read(detail)));
    String inside = details.isEmpty() ? "" : ": " + String.join(", ", details);
    List<String> results = node.result().names().stream().map(this::read).toList();
    String result = results.isEmpty() ? "" : " → " + String.join(", ", results);
    return read(node.title()) + inside + result;
  }

  /** What a node is called beside a line: what leaves it, or else what stands in it. */
  String name(Node node) {
    return read(node.result().name().orElse(node.title()));
  }

  private String read(Caption caption) {
    return letters.result(caption).reading();
  }
}
