package org.archigram.formats.onnx;

/** Names of inputs and outputs as an equation may have them. */
final class PortNames {
  private static final int LONGEST = 40;

  private PortNames() {}

  /** The last part of {@code written}, or {@code otherwise} where that is no name but a number. */
  static String of(String written, String otherwise) {
    String last = written.substring(written.lastIndexOf('/') + 1);
    String plain = last.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    boolean name = !plain.isEmpty() && Character.isLetter(plain.codePointAt(0));
    return name && plain.length() <= LONGEST ? plain : otherwise;
  }
}
