package org.archigram.model.equation;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Numbers instances with weights of their own that have the name of their block. */
final class Alike {
  private final Block owner;

  Alike(Block owner) {
    this.owner = owner;
  }

  /** Whether an instance was named after its block, perhaps with a number. */
  static boolean isCalled(String instance, Block block) {
    String own = Writing.own(instance);
    return own.startsWith(block.name())
        && own.substring(block.name().length()).chars().allMatch(Character::isDigit);
  }

  Formula name(String instance, Block callee) {
    List<String> twins =
        owner.instances().stream()
            .filter(other -> other.block().name().equals(callee.name()))
            .filter(other -> isCalled(other.name(), other.block()))
            .map(Instance::name)
            .toList();
    Formula name = Names.word(callee.name());
    return twins.size() > 1 && Writing.hasWeights(callee)
        ? name.sub(Names.number(twins.indexOf(instance) + 1))
        : name;
  }
}
