package org.archigram.language.syntax;

import java.util.List;

/** One file: what it uses, its blocks, its networks, in the order of the text. */
public record SyntaxFile(List<Item> items) {
  public SyntaxFile {
    items = List.copyOf(items);
  }
}
