package org.archigram.runtime.own;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.runtime.column.Words;

/**
 * The parts that texts are made of.
 *
 * @param places the number of each
 * @param unknown the number of what is not among them; -1 where there is no place for it
 */
record Alphabet(Map<String, Integer> places, int unknown) {
  /** What stands behind the last part of a text. */
  static final String END = "\n";

  static Alphabet of(List<String> words, int count) {
    Map<String, Integer> places = new HashMap<>();
    words.forEach(word -> places.put(word, places.size()));
    return new Alphabet(places, count > words.size() ? words.size() : Words.MISSING);
  }

  /** The parts of all texts, in the order in which they were first seen; the end comes first. */
  static List<String> found(Words texts, Wish.Tokens tokens) {
    Set<String> parts = new LinkedHashSet<>(List.of(END));
    texts.distinct().forEach(text -> parts.addAll(parts(text, tokens)));
    return List.copyOf(parts);
  }

  static List<String> parts(String text, Wish.Tokens tokens) {
    return switch (tokens) {
      case CHARACTERS -> text.codePoints().mapToObj(Character::toString).toList();
      case WORDS -> List.of(text.strip().split("\\s+"));
    };
  }

  /** The numbers of the parts; the end of the text behind them where that counts. */
  int[] codes(List<String> parts, boolean withEnd) {
    int[] codes = new int[parts.size() + (withEnd ? 1 : 0)];
    for (int i = 0; i < parts.size(); i++) {
      codes[i] = places.getOrDefault(parts.get(i), unknown);
    }
    if (withEnd) {
      codes[parts.size()] = places.getOrDefault(END, unknown);
    }
    return codes;
  }

  /** The first part that there is no number for; empty if all have one. */
  String strange(List<String> parts) {
    return unknown != Words.MISSING
        ? ""
        : parts.stream().filter(part -> !places.containsKey(part)).findFirst().orElse("");
  }
}
