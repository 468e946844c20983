package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Size;
import org.archigram.model.Type;

/**
 * Groups a long row of parts by the size of the image that they work on.
 *
 * <p>Before: a row. After: parts in a row whose results have the same height and width are one
 * block, named by that size; parts without such a size stay alone.
 */
final class Stages {
  private static final int IMAGE_RANK = 3;
  private static final int LONGEST = 16;

  private Stages() {}

  static List<Item> of(Graph graph, List<Item> items) {
    List<Item> staged = new ArrayList<>();
    List<Item> stage = new ArrayList<>();
    Optional<String> size = Optional.empty();
    int[] number = {0};
    for (List<Item> row : Regions.rows(graph, items)) {
      Optional<String> own = size(graph, row);
      if (own.isEmpty() || !own.equals(size)) {
        close(stage, size, staged, number);
        size = own;
      }
      if (own.isPresent()) {
        stage.addAll(row);
      } else {
        staged.addAll(row);
      }
    }
    close(stage, size, staged, number);
    return staged;
  }

  private static void close(
      List<Item> stage, Optional<String> size, List<Item> staged, int[] number) {
    if (stage.size() > 1) {
      number[0]++;
      staged.add(Item.Group.of("stage " + number[0] + said(size.orElse("")), stage));
    } else {
      staged.addAll(stage);
    }
    stage.clear();
  }

  /** A size that is a long formula says nothing in a name. */
  private static String said(String size) {
    return size.length() > LONGEST ? "" : ", " + size;
  }

  /** Height and width of what a row makes last, such as {@code 56×56}. */
  private static Optional<String> size(Graph graph, List<Item> row) {
    Optional<Type> type = Optional.empty();
    for (String made : row.get(row.size() - 1).makes()) {
      type = Optional.ofNullable(graph.types().get(made)).or(() -> Optional.empty());
    }
    return type.map(Type::shape)
        .filter(shape -> shape.ranked() && shape.rank() > IMAGE_RANK)
        .map(shape -> shape.head().subList(2, shape.rank()))
        .filter(sizes -> sizes.stream().anyMatch(size -> !size.is(1)))
        .map(sizes -> sizes.stream().map(Size::toString).collect(Collectors.joining("×")));
  }
}
