package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which the numbers of an array can be given, without moving any. */
final class Forms {
  private Forms() {}

  /** The sizes of a value, its steps first, that an array of some shape gives it; 0 is open. */
  static Optional<List<Integer>> of(List<Integer> array, List<Integer> steps, List<Integer> shape) {
    List<Integer> wanted = new ArrayList<>(steps);
    wanted.addAll(shape);
    return Stream.of(
            array,
            plain(array),
            with(plain(array), 0, 1),
            with(plain(array), plain(array).size(), 1),
            List.of(elements(array)))
        .filter(form -> fits(form, wanted))
        .findFirst();
  }

  /** Without dimensions of one. */
  private static List<Integer> plain(List<Integer> array) {
    return array.stream().filter(size -> size != 1).toList();
  }

  private static List<Integer> with(List<Integer> array, int place, int size) {
    List<Integer> more = new ArrayList<>(array);
    more.add(place, size);
    return more;
  }

  private static int elements(List<Integer> array) {
    return array.stream().reduce(1, (a, b) -> a * b);
  }

  private static boolean fits(List<Integer> form, List<Integer> wanted) {
    if (form.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      // A size of 0 varies, or is open.
      if (wanted.get(i) != 0 && form.get(i) != 0 && !wanted.get(i).equals(form.get(i))) {
        return false;
      }
    }
    return !form.contains(0) || form.indexOf(0) == 0 && form.lastIndexOf(0) == 0;
  }
}
