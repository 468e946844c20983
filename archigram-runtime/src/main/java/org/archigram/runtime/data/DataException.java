package org.archigram.runtime.data;

/** Data that cannot be used: where, why, and what to do about it. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final String place;
  private final String reason;
  private final String fix;

  /**
   * Data that cannot be used.
   *
   * @param file the name of the file, or of what stands for one
   * @param place where in it, such as {@code line 3, column 2}; may be empty
   * @param reason what is wrong
   * @param fix what to do about it; may be empty
   */
  public DataException(String file, String place, String reason, String fix) {
    super(file + ": " + (place.isEmpty() ? "" : place + ": ") + reason + tail(fix));
    this.file = file;
    this.place = place;
    this.reason = reason;
    this.fix = fix;
  }

  private static String tail(String fix) {
    return fix.isEmpty() ? "" : "; " + fix;
  }

  /** The name of the file, or of what stands for one. */
  public String file() {
    return file;
  }

  /** Where in the file; may be empty. */
  public String place() {
    return place;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  /** What to do about it; may be empty. */
  public String fix() {
    return fix;
  }
}
