package org.archigram.diagram.check.drawn;

import java.util.List;

/**
 * Something about a picture that a reader could miss or mistake.
 *
 * @param id the rule that found it, such as {@code LAY03}
 * @param level how bad it is
 * @param message what is wrong, with the names in the picture
 * @param place the ids of the marks
 */
public record Finding(String id, Level level, String message, List<String> place) {

  /** How bad a finding is, the worst first. */
  public enum Level {
    /** The picture misleads, or cannot be read. */
    ERROR,
    /** The picture takes longer to read than it must. */
    WARNING,
    /** Something to know. */
    INFO
  }

  public Finding {
    place = List.copyOf(place);
  }

  /** An error. */
  public static Finding error(Rule rule, String message, String... place) {
    return new Finding(rule.id(), Level.ERROR, message, List.of(place));
  }

  /** A warning. */
  public static Finding warning(Rule rule, String message, String... place) {
    return new Finding(rule.id(), Level.WARNING, message, List.of(place));
  }

  /** Something to know. */
  public static Finding info(Rule rule, String message, String... place) {
    return new Finding(rule.id(), Level.INFO, message, List.of(place));
  }
}
