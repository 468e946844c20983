package org.archigram.cli.io;

/** What the process ends with. */
public enum ExitCode {
  FINE(0),
  /** Something is wrong with an input, or a file cannot be read or written. */
  PROBLEMS(1),
  /** The command line is wrong. */
  USAGE(2),
  /** Archigram itself is wrong. */
  FAULT(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number the shell sees. */
  public int number() {
    return number;
  }
}
