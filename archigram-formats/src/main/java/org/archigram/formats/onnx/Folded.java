package org.archigram.formats.onnx;

import java.util.Set;
import org.archigram.formats.onnx.file.OnnxFile;

/** Counts the nodes that need not be drawn, by what they are. */
final class Folded {
  private static final Set<String> RENAMING = Set.of("Identity", "Dropout", "Cast");

  int arranged;
  int constants;
  int renamings;
  int shapes;
  int unused;
  int copies;

  /** Counts a node that only arranges weights. */
  void arranged() {
    arranged++;
  }

  /** Counts a node whose result nothing that is drawn needs. */
  void count(OnnxFile.Node node, boolean fixed, boolean renaming) {
    if (renaming || RENAMING.contains(node.operator())) {
      renamings++;
    } else if (node.operator().startsWith("Constant")) {
      constants++;
    } else if (fixed) {
      shapes++;
    } else {
      unused++;
    }
  }

  void add(Folded inner) {
    arranged += inner.arranged;
    constants += inner.constants;
    renamings += inner.renamings;
    shapes += inner.shapes;
    unused += inner.unused;
    copies += inner.copies;
  }
}
