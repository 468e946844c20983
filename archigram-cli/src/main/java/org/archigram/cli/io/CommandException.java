package org.archigram.cli.io;

import java.io.Serial;

/** Ends a command with a message for its user and an exit code. */
public final class CommandException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final String help;

  /**
   * Ends the command.
   *
   * @param headline what is wrong, in one lower-case sentence without a full stop
   * @param help what to do about it; may be empty
   */
  public CommandException(ExitCode code, String headline, String help) {
    super(headline);
    this.code = code;
    this.help = help;
  }

  /** What the process ends with. */
  public ExitCode code() {
    return code;
  }

  /** What is wrong. */
  public String headline() {
    return String.valueOf(getMessage());
  }

  /** What to do about it; may be empty. */
  public String help() {
    return help;
  }
}
