package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.parse.Parsed;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Place;

/** One parsed text and the blocks that can be called in it. */
final class Text {
  private final Parsed parsed;
  private final Library library;
  private final Map<String, Written> own = new LinkedHashMap<>();
  private final List<Text> used = new ArrayList<>();

  Text(Parsed parsed, Library library) {
    this.parsed = parsed;
    this.library = library;
    for (Item item : parsed.file().items()) {
      if (item instanceof Item.Definition definition) {
        own.putIfAbsent(definition.name().text(), new Written(this, definition));
      }
    }
  }

  /** Reports blocks that have the name of another in this text. */
  void duplicates(Wording wording) {
    for (Item item : parsed.file().items()) {
      if (item instanceof Item.Definition definition) {
        Item.Definition first = own(definition.name().text());
        if (first != definition) {
          wording.duplicate(definition.name(), place(first.name().span()));
        }
      }
    }
  }

  private Item.Definition own(String name) {
    Written written = own.get(name);
    if (written == null) {
      throw new IllegalStateException("no item " + name);
    }
    return written.item();
  }

  /** Makes the blocks of another text known here. */
  void use(Text other) {
    used.add(other);
  }

  /** The blocks and networks of this text, in the order written. */
  List<Written> own() {
    return List.copyOf(own.values());
  }

  /** All blocks that are written in this text or in those it uses, by name. */
  Optional<Written> find(String name) {
    Written here = own.get(name);
    if (here != null) {
      return Optional.of(here);
    }
    for (Text text : used) {
      Written there = text.own.get(name);
      if (there != null) {
        return Optional.of(there);
      }
    }
    return library.find(name);
  }

  /** The names of all blocks that can be called here. */
  List<String> names() {
    List<String> names = new ArrayList<>(own.keySet());
    used.forEach(text -> names.addAll(text.own.keySet()));
    names.addAll(library.names());
    return names;
  }

  Parsed parsed() {
    return parsed;
  }

  /** What is written at {@code span}, on one line. */
  String written(Span span) {
    String all = parsed.lines().source().text();
    return all.substring(span.start(), Math.min(span.end(), all.length())).replaceAll("\\s+", " ");
  }

  Place place(Span span) {
    return parsed.place(span);
  }
}
