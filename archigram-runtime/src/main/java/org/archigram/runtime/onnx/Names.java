package org.archigram.runtime.onnx;

import java.util.HashSet;
import java.util.Set;

/** Names in a file, each used once: inner graphs see those around them. */
final class Names {
  private final Set<String> used = new HashSet<>();
  private String block = "";

  /** A name that nothing has yet. */
  String fresh(String like) {
    String name = like;
    for (int i = 2; !used.add(name); i++) {
      name = like + "_" + i;
    }
    return name;
  }

  /** Says which cell is being written. */
  void writing(String cell) {
    String path = turned(cell);
    block = path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * The name of the node that makes {@code result}.
   *
   * <p>In the name of a cell a slash leads into the block of a call, and a point to a value there;
   * in those of nodes, slashes lead to all that is inside of something.
   */
  String node(String result) {
    String path = turned(result);
    return path.startsWith(block) ? path : block + path;
  }

  private static String turned(String cell) {
    StringBuilder turned = new StringBuilder();
    for (char letter : cell.toCharArray()) {
      turned.append(letter == '/' ? '.' : letter == '.' ? '/' : letter);
    }
    return turned.toString();
  }

  /** Lets go of a name that nothing has in the end. */
  void release(String name) {
    used.remove(name);
  }
}
