package org.archigram.model.formula;

import java.util.Map;
import java.util.Optional;

/** Greek letters and their names. */
final class Greek {

  private static final String NAMES =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
          + " varsigma sigma tau upsilon phi chi psi omega";

  private static final Map<String, String> LETTERS = letters();

  private Greek() {}

  private static Map<String, String> letters() {
    Map<String, String> letters = new java.util.LinkedHashMap<>();
    char letter = 'α';
    for (String name : NAMES.split(" ")) {
      letters.put(name, String.valueOf(letter));
      if (!name.equals("varsigma")) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        letters.put(capital, String.valueOf(Character.toUpperCase(letter)));
      }
      letter++;
    }
    return java.util.Collections.unmodifiableMap(letters);
  }

  /** The letter called {@code name}; a capital name gives the capital. */
  static Optional<String> letter(String name) {
    return Optional.ofNullable(LETTERS.get(name));
  }

  /** The name of a letter. */
  static Optional<String> name(String letter) {
    return LETTERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(letter))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
