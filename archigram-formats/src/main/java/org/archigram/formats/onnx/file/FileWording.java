package org.archigram.formats.onnx.file;

/** What is said about files that cannot be understood. */
public final class FileWording {
  private static final String DAMAGED = "E0701";
  private static final String TOO_MUCH = "E0702";
  private static final String INCONSISTENT = "E0703";

  private FileWording() {}

  /** The bytes make no sense. */
  public static Unreadable damaged() {
    return new Unreadable(DAMAGED, "the file is damaged, cut short, or no ONNX file");
  }

  /** There is nothing to see. */
  public static Unreadable empty() {
    return new Unreadable(DAMAGED, "the file has no graph that hands anything out");
  }

  static Unreadable nameless(int node) {
    return new Unreadable(DAMAGED, "node " + node + " does not say which operator it applies");
  }

  static Unreadable deep(int most) {
    return new Unreadable(TOO_MUCH, "messages are nested more than " + most + " deep");
  }

  static Unreadable many(int most) {
    return new Unreadable(TOO_MUCH, "the file holds more than " + most + " parts");
  }

  static Unreadable highRank(int most) {
    return new Unreadable(TOO_MUCH, "a tensor has more than " + most + " dimensions");
  }

  static Unreadable longName(int length, int most) {
    return new Unreadable(TOO_MUCH, "a name has %s bytes; %s is the most".formatted(length, most));
  }

  static Unreadable twice(String value) {
    return new Unreadable(
        INCONSISTENT, "two things make the value `%s`".formatted(OnnxFile.shown(value)));
  }

  static Unreadable missing(String value, String who) {
    return new Unreadable(
        INCONSISTENT, "%s `%s`, which nothing makes".formatted(who, OnnxFile.shown(value)));
  }

  static Unreadable circular() {
    return new Unreadable(
        INCONSISTENT, "some nodes need each other's results, so none can be first");
  }
}
