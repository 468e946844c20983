package org.archigram.model.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.archigram.model.Size;

/**
 * What a block costs, with all that is inside it.
 *
 * <p>Multiply-accumulates are the multiplications in products, convolutions and sums of products;
 * other element-wise operators, reductions and look-ups count nothing.
 *
 * @param name the block at the root, and below it the instance
 * @param trained the number of trained weights, each counted once however often it is used
 * @param fixed the number of weights that are drawn once and never trained
 * @param macsPerStep multiply-accumulates of one step of every axis
 * @param macs multiply-accumulates of all steps of all axes
 * @param children the instances inside, in the order written
 */
public record Cost(
    String name, Size trained, Size fixed, Size macsPerStep, Size macs, List<Cost> children) {

  public Cost {
    children = List.copyOf(children);
  }

  /** All weights, trained or fixed. */
  public Size weights() {
    return trained.plus(fixed);
  }

  /** This cost after one more use of the same weights. */
  Cost again(Cost use) {
    List<Cost> both = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      both.add(children.get(i).again(use.children.get(i)));
    }
    return new Cost(
        name, trained, fixed, macsPerStep.plus(use.macsPerStep), macs.plus(use.macs), both);
  }

  /** The cost of so many copies, each with weights of its own. */
  Cost copied(Size copies) {
    return new Cost(
        name,
        trained.times(copies),
        fixed.times(copies),
        macsPerStep.times(copies),
        macs.times(copies),
        each(child -> child.copied(copies)));
  }

  /** The cost of a use of weights that another block owns and counts. */
  Cost borrowed() {
    return new Cost(name, Size.ZERO, Size.ZERO, macsPerStep, macs, each(Cost::borrowed));
  }

  /** The cost of having the weights without using them. */
  Cost idle() {
    return new Cost(name, trained, fixed, Size.ZERO, Size.ZERO, each(Cost::idle));
  }

  private List<Cost> each(Function<Cost, Cost> change) {
    return children.stream().map(change).toList();
  }
}
