package org.archigram.compiler.port;

import java.io.Serial;

/** Ends a computation with the number of a fault. */
public final class FaultException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final int number;

  /** Ends it with this number. */
  public FaultException(int number) {
    super("fault " + number, null, false, false);
    this.number = number;
  }

  /** The number. */
  public int number() {
    return number;
  }
}
