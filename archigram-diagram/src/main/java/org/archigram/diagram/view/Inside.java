package org.archigram.diagram.view;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Value;

/** What a closed block hides, so that its box can say so. */
final class Inside {
  final Set<Operator.Family> families = EnumSet.noneOf(Operator.Family.class);

  /** Delays, as axis and offset, in the words of the block. */
  final Map<String, Set<Integer>> delays = new LinkedHashMap<>();

  final Set<String> rules = new LinkedHashSet<>();
  boolean trained;
  boolean fixed;
  Operator.Family leading = Operator.Family.FOREIGN;
  private int leadingRank = -1;

  private Inside() {}

  /** Everything inside {@code block} and the blocks that it uses. */
  static Inside of(Block block) {
    Inside inside = new Inside();
    inside.look(block, new IdentityHashMap<>());
    return inside;
  }

  private void look(Block block, Map<Block, Boolean> seen) {
    if (seen.put(block, true) != null) {
      return;
    }
    block.values().forEach(value -> look(block, value));
    block.outputs().forEach(output -> delays(output.ref()));
    block.calls().forEach(call -> call.arguments().forEach(this::delays));
    block.training().rules().forEach(rule -> rules.add(rule.rule().name()));
    for (Instance instance : block.instances()) {
      look(instance.block(), seen);
    }
  }

  private void look(Block block, Value value) {
    if (value.definition() instanceof Definition.Weight weight) {
      trained |= weight.trained();
      fixed |= !weight.trained();
    }
    if (value.definition() instanceof Definition.Apply apply) {
      Operator.Family family = apply.operator().family();
      families.add(family);
      int rank = rank(family) + (weighted(block, apply) ? 10 : 0);
      if (rank > leadingRank) {
        leading = family;
        leadingRank = rank;
      }
      apply.arguments().forEach(this::delays);
    }
  }

  private static boolean weighted(Block block, Definition.Apply apply) {
    return apply.arguments().stream()
        .flatMap(ref -> block.value(ref.value()).stream())
        .anyMatch(value -> value.definition() instanceof Definition.Weight);
  }

  private void delays(Ref ref) {
    for (Ref.Shift shift : ref.delays()) {
      delays.computeIfAbsent(shift.axis(), axis -> new TreeSet<>()).add(shift.offset());
    }
  }

  /** How much a family says about a block that holds it. */
  private static int rank(Operator.Family family) {
    return switch (family) {
      case FOREIGN -> 0;
      case ARRANGEMENT, GRADIENT -> 1;
      case ARITHMETIC -> 2;
      case ACTIVATION, LOSS -> 3;
      case REDUCTION -> 4;
      case POOLING -> 5;
      case LOOKUP, SAMPLING -> 6;
      case NORMALISATION -> 7;
      case PRODUCT -> 8;
      case CONVOLUTION, SPIKING -> 9;
    };
  }
}
