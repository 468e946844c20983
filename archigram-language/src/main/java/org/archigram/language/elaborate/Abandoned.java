package org.archigram.language.elaborate;

/** Leaves a statement whose error has been reported; never leaves the package. */
final class Abandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Abandoned() {
    super("reported", null, false, false);
  }
}
