package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Tells instances apart that have the name of their block.
 *
 * <p>One that runs an axis backwards says so: {@code LSTM_{step=−1}}. Those that look the same and
 * have weights of their own are numbered.
 */
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
    List<Formula> marks = new ArrayList<>(directions(callee));
    List<String> twins =
        owner.instances().stream()
            .filter(other -> other.block().name().equals(callee.name()))
            .filter(other -> isCalled(other.name(), other.block()))
            .filter(other -> directions(other.block()).equals(directions(callee)))
            .map(Instance::name)
            .toList();
    if (twins.size() > 1 && Writing.hasWeights(callee)) {
      marks.add(0, Formula.upright(Integer.toString(twins.indexOf(instance) + 1)));
    }
    Formula name = Names.word(callee.name());
    return marks.isEmpty() ? name : name.sub(Writing.list(marks));
  }

  /** Parameters below zero: a block that was given one of these goes the other way. */
  private static List<Formula> directions(Block callee) {
    List<Formula> directions = new ArrayList<>();
    for (Map.Entry<String, ?> given : callee.parameters().entrySet()) {
      String value = given.getValue().toString();
      if (value.matches("-\\d+")) {
        directions.add(
            Formula.row(
                Names.of(given.getKey()),
                Formula.relation("="),
                Formula.upright("−" + value.substring(1))));
      }
    }
    return directions;
  }
}
