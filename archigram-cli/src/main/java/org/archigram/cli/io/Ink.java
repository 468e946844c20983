package org.archigram.cli.io;

/** The colours of the console, few and with a meaning each. */
public enum Ink {
  /** What the eye should find first. */
  BOLD("1"),
  /** Errors. */
  RED("1;31"),
  /** Warnings. */
  YELLOW("1;33"),
  /** Places and frames. */
  BLUE("1;34"),
  /** What can be skipped. */
  GREY("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** What ends any of them. */
  static final String END = "\033[0m";

  /** What begins it. */
  String begin() {
    return "\033[" + code + "m";
  }

  String paint(String text) {
    return begin() + text + END;
  }
}
