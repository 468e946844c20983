package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader learns marks to mean, from all pictures together.
 *
 * <p>A look with two meanings cannot be read. Where each look has one meaning, whatever is proved
 * of the meanings of a picture holds for what is seen of it.
 */
final class Dictionary {
  private final Map<String, Map<String, Map<String, String>>> entries = new TreeMap<>();

  /** Notes that a look means something in a picture. */
  void note(String kind, String look, String meaning, String picture) {
    entries
        .computeIfAbsent(kind, k -> new TreeMap<>())
        .computeIfAbsent(look, l -> new LinkedHashMap<>())
        .putIfAbsent(meaning, picture);
  }

  /** The looks of each kind that have several meanings. */
  Map<String, List<String>> riddles() {
    Map<String, List<String>> riddles = new TreeMap<>();
    entries.forEach(
        (kind, looks) ->
            looks.forEach(
                (look, meanings) -> {
                  if (meanings.size() > 1) {
                    riddles
                        .computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(look + "\n      " + said(meanings));
                  }
                }));
    return riddles;
  }

  private static String said(Map<String, String> meanings) {
    List<String> said = new ArrayList<>();
    meanings.forEach((meaning, picture) -> said.add(meaning + "   (" + picture + ")"));
    return String.join("\n      ", said.subList(0, Math.min(3, said.size())));
  }

  int size(String kind) {
    return entries.getOrDefault(kind, Map.of()).size();
  }
}
