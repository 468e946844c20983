package org.archigram.language.parse;

/** Leaves a statement whose error is reported, for the next one. */
final class Resync extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Resync() {
    super("reported", null, false, false);
  }
}
