package org.archigram.runtime.own;

import java.util.List;
import org.archigram.runtime.column.Scaling;

/**
 * A column as a network is given it.
 *
 * @param column its name
 * @param words what its classes, or the parts of its texts, are called; none for numbers
 * @param scaling how its numbers are scaled
 * @param missing what stands for a missing number; NaN where none may be missing
 */
public record Field(String column, List<String> words, Scaling scaling, double missing) {

  public Field {
    words = List.copyOf(words);
  }

  static Field numbers(String column) {
    return new Field(column, List.of(), Scaling.NONE, Double.NaN);
  }

  static Field words(String column, List<String> words) {
    return new Field(column, words, Scaling.NONE, Double.NaN);
  }

  Field with(Scaling other, double instead) {
    return new Field(column, words, other, instead);
  }

  boolean numeric() {
    return words.isEmpty();
  }
}
