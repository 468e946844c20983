package org.archigram.runtime.train;

import org.jspecify.annotations.Nullable;

/** Says why a training cannot go on, in words for the person who started it. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure that nothing else caused. */
  public TrainingException(String message) {
    this(message, null);
  }

  /** A failure with its cause. */
  public TrainingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
