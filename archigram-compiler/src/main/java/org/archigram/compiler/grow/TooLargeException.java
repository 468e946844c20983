package org.archigram.compiler.grow;

import java.io.Serial;

/** Ends a growth that would make more neurons than allowed. */
public final class TooLargeException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final long most;

  TooLargeException(long most) {
    super("more than " + most + " neurons");
    this.most = most;
  }

  /** How many neurons were allowed. */
  public long most() {
    return most;
  }
}
