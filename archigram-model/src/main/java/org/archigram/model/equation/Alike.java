package org.archigram.model.equation;

import java.util.HashMap;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Numbers instances with weights of their own that have the name of their block. */
final class Alike {
  private final Map<String, Map<String, Integer>> twins = new HashMap<>();

  Alike(Block owner) {
    for (Instance instance : owner.instances()) {
      String block = instance.block().name();
      if (isCalled(instance.name(), instance.block())) {
        Map<String, Integer> numbers = twins.computeIfAbsent(block, b -> new HashMap<>());
        numbers.putIfAbsent(instance.name(), numbers.size() + 1);
      }
    }
  }

  /** Whether an instance was named after its block, perhaps with a number. */
  static boolean isCalled(String instance, Block block) {
    String own = Writing.own(instance);
    return own.startsWith(block.name())
        && own.substring(block.name().length()).chars().allMatch(Character::isDigit);
  }

  Formula name(String instance, Block callee) {
    Map<String, Integer> numbers = twins.getOrDefault(callee.name(), Map.of());
    Formula name = Names.word(callee.name());
    return numbers.size() > 1 && Writing.hasWeights(callee)
        ? name.sub(Names.number(numbers.getOrDefault(instance, 0)))
        : name;
  }
}
