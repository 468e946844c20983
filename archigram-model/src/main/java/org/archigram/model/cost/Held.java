package org.archigram.model.cost;

import org.archigram.model.Definition;
import org.archigram.model.Size;

/**
 * How many weights a block holds.
 *
 * @param trained those that training changes
 * @param fixed those that are drawn once and never trained
 * @param stored those of a file, which does not say whether they were trained
 */
public record Held(Size trained, Size fixed, Size stored) {
  /** No weights. */
  public static final Held NONE = new Held(Size.ZERO, Size.ZERO, Size.ZERO);

  /** So many weights of one kind. */
  public static Held of(Definition.Weight.Kind kind, Size count) {
    return switch (kind) {
      case TRAINED -> new Held(count, Size.ZERO, Size.ZERO);
      case FIXED -> new Held(Size.ZERO, count, Size.ZERO);
      case STORED -> new Held(Size.ZERO, Size.ZERO, count);
    };
  }

  /** These and more. */
  public Held plus(Held more) {
    return new Held(trained.plus(more.trained), fixed.plus(more.fixed), stored.plus(more.stored));
  }

  Held times(Size copies) {
    return new Held(trained.times(copies), fixed.times(copies), stored.times(copies));
  }
}
