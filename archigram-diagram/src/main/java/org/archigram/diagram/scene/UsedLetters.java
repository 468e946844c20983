package org.archigram.diagram.scene;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.text.Run;

/** The letters that a scene uses of each font, fonts and letters in order. */
public record UsedLetters(Map<Font, SortedSet<Integer>> byFont) {

  /** Looks through all marks of a scene. */
  public static UsedLetters of(Scene scene) {
    var collector = new Collector();
    scene.marks().forEach(mark -> mark.accept(collector));
    return new UsedLetters(Collections.unmodifiableMap(collector.found));
  }

  /**
   * A name for one font's letters, eight hexadecimal digits. Other letters have another name, so
   * two pictures on one page never take each other's font.
   */
  public String name(Font font) {
    int hash = font.family().hashCode();
    for (int letter : byFont.getOrDefault(font, Collections.emptySortedSet())) {
      hash = hash * 31 + letter;
    }
    return String.format(Locale.ROOT, "%08x", hash);
  }

  private static final class Collector implements Mark.Visitor<Collector> {
    private final Map<Font, SortedSet<Integer>> found = new EnumMap<>(Font.class);

    @Override
    public Collector group(Mark.Group group) {
      group.marks().forEach(mark -> mark.accept(this));
      return this;
    }

    @Override
    public Collector shape(Mark.Shape shape) {
      return this;
    }

    @Override
    public Collector text(Mark.Text text) {
      text.label().runs().forEach(this::add);
      return this;
    }

    private void add(Run run) {
      var letters = found.computeIfAbsent(run.font(), font -> new TreeSet<>());
      run.text().codePoints().forEach(letters::add);
    }
  }
}
