package org.archigram.diagram.picture;

import java.io.Serial;

/** There is no picture as it was wished for; says why, and what to wish for instead. */
public final class PictureException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * Refuses a wish.
   *
   * @param headline what is wrong, in one lower-case sentence without a full stop
   * @param help what to wish for instead
   */
  PictureException(String headline, String help) {
    super(headline);
    this.help = help;
  }

  /** What is wrong, in one lower-case sentence without a full stop. */
  public String headline() {
    return String.valueOf(getMessage());
  }

  /** What to wish for instead. */
  public String help() {
    return help;
  }
}
