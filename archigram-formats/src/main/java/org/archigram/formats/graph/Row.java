package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.Block;

/** Blocks in a row, with who reads whom. */
final class Row {
  private final List<Built> all;
  private final Map<String, List<Integer>> readers = new HashMap<>();
  private final Map<Integer, Block> bare = new HashMap<>();

  Row(List<Built> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      for (String input : all.get(i).inputs()) {
        readers.computeIfAbsent(input, value -> new ArrayList<>()).add(i);
      }
    }
  }

  Built at(int position) {
    return all.get(position);
  }

  /** The block without its names, made once. */
  Block bare(int position) {
    return bare.computeIfAbsent(position, p -> Bare.of(all.get(p).block()));
  }

  /** The first block behind the one at {@code position} that reads from it, or −1. */
  int reader(int position) {
    return all.get(position).outputs().stream()
        .flatMap(value -> readers.getOrDefault(value, List.of()).stream())
        .filter(reader -> reader > position)
        .min(Integer::compare)
        .orElse(-1);
  }
}
