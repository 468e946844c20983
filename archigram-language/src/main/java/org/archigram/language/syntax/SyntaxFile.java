package org.archigram.language.syntax;

import java.util.List;

/** One file: what it uses, its blocks and its networks, in order. */
public record SyntaxFile(List<Item> items) {
  public SyntaxFile {
    items = List.copyOf(items);
  }
}
