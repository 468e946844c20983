package org.archigram.cli.draw;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The views that a person can ask for. */
public enum ViewChoice {
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
    return Arrays.stream(values()).map(ViewChoice::word).toList();
  }
}
