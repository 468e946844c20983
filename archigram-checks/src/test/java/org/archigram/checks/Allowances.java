package org.archigram.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The breaches that are meant, from {@code allowed.txt}: {@code rule | place | reason} a line. */
record Allowances(Map<String, String> reasons) {

  static Allowances load() {
    try (InputStream in =
        Objects.requireNonNull(Allowances.class.getResourceAsStream("allowed.txt"))) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Allowances of(String text) {
    Map<String, String> reasons = new LinkedHashMap<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> add(line, reasons));
    return new Allowances(reasons);
  }

  private static void add(String line, Map<String, String> reasons) {
    List<String> parts = List.of(line.split("\\s*\\|\\s*", 3));
    if (parts.size() < 3 || parts.get(2).isBlank()) {
      throw new IllegalArgumentException("not `rule | place | reason`: " + line);
    }
    reasons.put(parts.get(0) + " | " + parts.get(1), parts.get(2));
  }

  private static String key(Breach breach) {
    return breach.rule() + " | " + breach.place();
  }

  /** Those of {@code breaches} that nobody allowed. */
  List<Breach> notAllowed(List<Breach> breaches) {
    return breaches.stream().filter(breach -> !reasons.containsKey(key(breach))).toList();
  }

  /** The allowances that no breach needs any more. */
  List<String> unused(List<Breach> breaches) {
    List<String> needed = breaches.stream().map(Allowances::key).toList();
    return reasons.keySet().stream().filter(key -> !needed.contains(key)).toList();
  }
}
