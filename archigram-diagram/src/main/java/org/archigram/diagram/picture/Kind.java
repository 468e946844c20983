package org.archigram.diagram.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of pictures. */
public enum Kind {
  FLOW,
  CELL,
  UNROLLED,
  TRAINING,
  EQUATIONS;

  /** What is typed for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words for all views. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }
}
