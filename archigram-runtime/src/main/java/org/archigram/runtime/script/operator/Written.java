package org.archigram.runtime.script.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The text of each operator. */
public final class Written {
  private static final Map<String, Function<Call, String>> ALL = all();

  private Written() {}

  private static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.putAll(Elementwise.all());
    all.putAll(Structured.all());
    all.putAll(Chance.all());
    return all;
  }

  /** How an operator is written; nothing for one that cannot run. */
  public static Optional<Function<Call, String>> of(String operator) {
    return Optional.ofNullable(ALL.get(operator));
  }
}
