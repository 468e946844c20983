package org.archigram.language.elaborate;

import java.util.List;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Place;

/** A block or network as it is written, with the text around it. */
final class Written {
  private final Text text;
  private final Item.Definition item;

  Written(Text text, Item.Definition item) {
    this.text = text;
    this.item = item;
  }

  Text text() {
    return text;
  }

  Item.Definition item() {
    return item;
  }

  String name() {
    return item.name().text();
  }

  boolean isNetwork() {
    return item.kind() == Item.Kind.NETWORK;
  }

  List<Item.Parameter> parameters() {
    return item.parameters();
  }

  Place place(Span span) {
    return text.place(span);
  }
}
