package org.archigram.model.cost;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.archigram.model.Size;

/**
 * What a block costs, with all that is inside it.
 *
 * <p>Multiply-accumulates are the multiplications in products, convolutions and sums of products;
 * other element-wise operators, reductions and look-ups count nothing.
 *
 * @param name the block at the root, and below it the instance
 * @param held the number of its weights, each counted once however often it is used
 * @param macsPerStep multiply-accumulates of one step of every axis
 * @param macs multiply-accumulates of all steps of all axes
 * @param children the instances inside, in the order written
 */
public record Cost(String name, Held held, Size macsPerStep, Size macs, List<Cost> children) {

  public Cost {
    children = List.copyOf(children);
  }

  /** The number of trained weights. */
  public Size trained() {
    return held.trained();
  }

  /** The number of weights that are drawn once and never trained. */
  public Size fixed() {
    return held.fixed();
  }

  /** The number of weights that a file holds. */
  public Size stored() {
    return held.stored();
  }

  /** All weights. */
  public Size weights() {
    return trained().plus(fixed()).plus(stored());
  }

  /** This cost under another name. */
  Cost named(String other) {
    return other.equals(name) ? this : new Cost(other, held, macsPerStep, macs, children);
  }

  /** This cost after one more use of the same weights. */
  Cost again(Cost use) {
    return again(use, new IdentityHashMap<>());
  }

  private Cost again(Cost use, Map<Cost, Map<Cost, Cost>> known) {
    Map<Cost, Cost> sums = known.computeIfAbsent(this, c -> new IdentityHashMap<>());
    Cost before = sums.get(use);
    if (before != null) {
      return before;
    }
    List<Cost> both = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      both.add(children.get(i).again(use.children.get(i), known));
    }
    Cost sum = new Cost(name, held, macsPerStep.plus(use.macsPerStep), macs.plus(use.macs), both);
    sums.put(use, sum);
    return sum;
  }

  /** The cost of so many copies, each with weights of its own. */
  Cost copied(Size copies) {
    return each(
        cost ->
            new Cost(
                cost.name,
                cost.held.times(copies),
                cost.macsPerStep.times(copies),
                cost.macs.times(copies),
                List.of()));
  }

  /** The cost of a use of weights that another block owns and counts. */
  Cost borrowed() {
    return each(cost -> new Cost(cost.name, Held.NONE, cost.macsPerStep, cost.macs, List.of()));
  }

  /** The cost of having the weights without using them. */
  Cost idle() {
    return each(cost -> new Cost(cost.name, cost.held, Size.ZERO, Size.ZERO, List.of()));
  }

  /** Changes this cost and those inside, each once: many blocks may be of the same cost. */
  private Cost each(UnaryOperator<Cost> figures) {
    return each(figures, new IdentityHashMap<>());
  }

  private Cost each(UnaryOperator<Cost> figures, Map<Cost, Cost> known) {
    Cost before = known.get(this);
    if (before != null) {
      return before;
    }
    Cost own = figures.apply(this);
    List<Cost> inside = children.stream().map(child -> child.each(figures, known)).toList();
    Cost changed = new Cost(name, own.held, own.macsPerStep, own.macs, inside);
    known.put(this, changed);
    return changed;
  }
}
