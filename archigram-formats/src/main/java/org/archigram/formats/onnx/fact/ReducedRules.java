package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.model.Size;

/** Shapes of reductions, and of recurrent layers. */
final class ReducedRules {
  private static final List<String> REDUCTIONS =
      List.of(
          "ReduceMean",
          "ReduceSum",
          "ReduceMax",
          "ReduceMin",
          "ReduceProd",
          "ReduceL1",
          "ReduceL2",
          "ReduceSumSquare",
          "ReduceLogSum",
          "ReduceLogSumExp");

  private ReducedRules() {}

  static void add(Map<String, Rules.Rule> rules) {
    REDUCTIONS.forEach(name -> rules.put(name, ReducedRules::reduced));
    rules.put("ArgMax", ReducedRules::largest);
    rules.put("ArgMin", ReducedRules::largest);
    rules.put("LSTM", ReducedRules::recurrent);
    rules.put("GRU", ReducedRules::recurrent);
    rules.put("RNN", ReducedRules::recurrent);
  }

  private static List<Fact> reduced(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    if (x.isEmpty() || (node.has(1) && node.known(1).isEmpty())) {
      return List.of();
    }
    List<Long> written = node.integers("axes", 1).orElse(List.of());
    boolean nothing = written.isEmpty() && node.integer("noop_with_empty_axes", 0) == 1;
    Set<Integer> gone = new TreeSet<>();
    for (int i = 0; i < x.get().size() && written.isEmpty() && !nothing; i++) {
      gone.add(i);
    }
    written.forEach(axis -> gone.add(Sizing.dimension(axis, x.get().size())));
    return List.of(Fact.of(node.in(0).element(), Optional.of(left(node, x.get(), gone))));
  }

  private static List<Size> left(Applied node, List<Size> x, Set<Integer> gone) {
    boolean keep = node.integer("keepdims", 1) == 1;
    List<Size> left = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      if (!gone.contains(i)) {
        left.add(x.get(i));
      } else if (keep) {
        left.add(Size.ONE);
      }
    }
    return left;
  }

  private static List<Fact> largest(Applied node) {
    return node.shape(0)
        .map(x -> left(node, x, Set.of(Sizing.dimension(node.integer("axis", 0), x.size()))))
        .map(shape -> List.of(Fact.of(Elements.INT64, Optional.of(shape))))
        .orElse(List.of());
  }

  /** All steps, the last one, and for an LSTM its cell; a dimension says the direction. */
  private static List<Fact> recurrent(Applied node) {
    Optional<List<Size>> x = node.shape(0).filter(shape -> shape.size() == 3);
    long hidden = node.integer("hidden_size", -1);
    if (x.isEmpty() || hidden < 0 || node.integer("layout", 0) != 0) {
      return List.of();
    }
    Size directions = Size.of(node.word("direction", "forward").equals("bidirectional") ? 2 : 1);
    Size batch = x.get().get(1);
    int element = node.in(0).element();
    Fact all =
        Fact.of(element, Optional.of(List.of(x.get().get(0), directions, batch, Size.of(hidden))));
    Fact last = Fact.of(element, Optional.of(List.of(directions, batch, Size.of(hidden))));
    List<Fact> facts = new ArrayList<>(List.of(all));
    facts.addAll(Collections.nCopies(2, last));
    return facts;
  }
}
