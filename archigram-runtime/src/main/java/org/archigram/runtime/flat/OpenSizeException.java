package org.archigram.runtime.flat;

/** A size must be known before a network can run, and is not. */
public final class OpenSizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpenSizeException(String message) {
    super(message);
  }
}
