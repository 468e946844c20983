package org.archigram.runtime.engine;

import java.util.regex.Pattern;
import org.archigram.runtime.data.Floats;

/**
 * A tensor that a program keeps between calls: a weight or a constant.
 *
 * @param name how the text of the program speaks of it, after {@code self.}; dots only in programs
 *     of others
 * @param trained whether it has gradients; if not, it is a buffer: the program may write it itself
 * @param values the numbers at the start
 */
public record Parameter(String name, boolean trained, Floats values) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

  /** Throws {@link IllegalArgumentException} for a name that the text could not speak of. */
  public Parameter {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "`%s` is no name for a parameter: letters, digits, _ and dots only".formatted(name));
    }
  }
}
