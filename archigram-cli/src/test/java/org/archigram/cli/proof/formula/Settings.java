package org.archigram.cli.proof.formula;

import java.util.Map;
import java.util.Set;

/** Compares what is set at an operation with what is seen of it. */
final class Settings {
  /** All that is written below a formula or at its foot. */
  static final String SAID = "said";

  private Settings() {}

  /** Whether each setting of a model can be read in the words of a box. */
  static boolean agree(Map<String, String> meant, Map<String, String> seen) {
    String words = seen.getOrDefault(SAID, "").replace(" ", "");
    return meant.entrySet().stream().allMatch(e -> isSaid(e.getKey(), e.getValue(), words));
  }

  private static boolean isSaid(String name, String value, String words) {
    String plain = value.replaceAll("[\\[\\] ]", "").replaceAll("\\.0$", "");
    String called = name.replace("_", "") + "|" + Symbols.of(name, Set.of());
    String label = name.equals("axes") ? "" : "(" + called + ")=?\\(?";
    for (String part : plain.split(",")) {
      String number = java.util.regex.Pattern.quote(part.replace("-", "−"));
      if (!words.matches("(?s).*(^|[^\\p{N}.])" + label + number + "($|[^\\p{N}.]).*")) {
        return false;
      }
    }
    return true;
  }
}
