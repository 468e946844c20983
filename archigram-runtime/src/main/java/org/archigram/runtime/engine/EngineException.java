package org.archigram.runtime.engine;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Says why a program could not run, in words for the person who runs it. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /** A failure that belongs to no line of the text. */
  public EngineException(String message) {
    this(message, 0, null);
  }

  /**
   * A failure with what caused it.
   *
   * @param line the line of the program's text, from 1; 0 when there is none
   */
  public EngineException(String message, int line, @Nullable Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  /** The line of the program's text that the failure is about, from 1. */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }
}
