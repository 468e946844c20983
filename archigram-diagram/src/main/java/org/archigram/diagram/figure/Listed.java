package org.archigram.diagram.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.archigram.diagram.view.Node;

/** Writes lists into one attribute, so that they can be read back. */
final class Listed {
  private Listed() {}

  /** The words apart by spaces; a space inside a word is written as in web addresses. */
  static String of(List<String> words) {
    return words.stream()
        .map(word -> word.replace("%", "%25").replace(" ", "%20"))
        .collect(Collectors.joining(" "));
  }

  /** Badges as {@code shared:A}: what each says, and its text. */
  static String badges(List<Node.Badge> badges, Letters letters) {
    return of(badges.stream().map(badge -> badge(badge, letters)).toList());
  }

  private static String badge(Node.Badge badge, Letters letters) {
    String mark = badge.mark().name().toLowerCase(Locale.ROOT);
    String text = letters.small(badge.text()).reading();
    return text.isEmpty() ? mark : mark + ":" + text;
  }
}
