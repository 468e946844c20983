package org.archigram.diagram.training;

import java.util.Optional;
import org.archigram.diagram.view.Caption;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * A gradient on its way back.
 *
 * @param name the loss that it is of, or the value that a network made for it
 * @param loss the name of the loss; empty for one that a network made
 * @param turned whether its sign was reversed on its way
 */
record Flow(Caption name, String loss, boolean turned) {

  /** The name of a value in one copy of a stack: {@code h^{(2)}}. */
  static Formula inCopy(Formula name, String mark) {
    Formula copy = new Formula.Fenced("(", Names.size(mark), ")");
    if (name instanceof Formula.Scripts scripts) {
      Formula above = scripts.above().map(old -> Formula.row(old, copy)).orElse(copy);
      return new Formula.Scripts(scripts.base(), scripts.below(), Optional.of(above));
    }
    return name.sup(copy);
  }

  Flow reversed() {
    return new Flow(name, loss, !turned);
  }

  boolean isSynthetic() {
    return loss.isEmpty();
  }

  /** Whether it is not just the gradient of a loss. */
  boolean isChanged() {
    return turned || isSynthetic();
  }

  Caption label() {
    if (!turned) {
      return name;
    }
    Formula own =
        name instanceof Caption.Maths maths
            ? maths.formula()
            : Formula.upright(((Caption.Words) name).text());
    return Caption.maths(
        Formula.row(new Formula.Sign("−", Formula.Kind.PREFIX), Formula.variable("λ"), own));
  }
}
