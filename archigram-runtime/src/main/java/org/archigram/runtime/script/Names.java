package org.archigram.runtime.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names in the text, each used once. */
final class Names {
  private final Set<String> used = new HashSet<>();
  private final Map<String, String> known = new HashMap<>();

  /** The name in the text of what is called {@code name}; the same each time. */
  String of(String name) {
    String found = known.get(name);
    if (found == null) {
      found = fresh(name);
      known.put(name, found);
    }
    return found;
  }

  /** A name that nothing has yet. */
  String fresh(String like) {
    String plain = like.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    String base = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "v" + plain : plain;
    String name = base;
    for (int i = 2; KEYWORDS.contains(name) || !used.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "self",
          "torch",
          "and",
          "as",
          "assert",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "False",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "None",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "True",
          "try",
          "while",
          "with",
          "yield",
          "float",
          "int",
          "bool",
          "str",
          "len",
          "range",
          "min",
          "max",
          "abs",
          "forward",
          "losses",
          "training",
          "Tensor",
          "List",
          "Tuple",
          "print");
}
