package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a box.
 *
 * @param title its symbol, or its formula
 * @param lines what stands below
 */
record Said(Caption title, List<Caption> lines) {

  Said {
    lines = List.copyOf(lines);
  }

  static Said of(Caption title) {
    return new Said(title, List.of());
  }

  Said with(List<Caption> more) {
    List<Caption> all = new ArrayList<>(lines);
    all.addAll(more);
    return new Said(title, all);
  }
}
