package org.archigram.runtime.onnx;

import java.util.HashSet;
import java.util.Set;

/** Names in a file, each used once: inner graphs see those around them. */
final class Names {
  private final Set<String> used = new HashSet<>();

  /** A name that nothing has yet. */
  String fresh(String like) {
    String name = like;
    for (int i = 2; !used.add(name); i++) {
      name = like + "_" + i;
    }
    return name;
  }

  /** Lets go of a name that nothing has in the end. */
  void release(String name) {
    used.remove(name);
  }
}
