package org.archigram.diagram.svg;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;

/** The letters a scene uses of each font, and the style sheet that brings them. */
record FontUse(Map<Font, SortedSet<Integer>> letters) {

  static FontUse of(Scene scene) {
    var use = new FontUse(new EnumMap<>(Font.class));
    var collector = use.new Collector();
    scene.marks().forEach(mark -> mark.accept(collector));
    return use;
  }

  /**
   * The name of the font in this picture. It tells which letters are inside, so that two pictures
   * in one page never take each other's font.
   */
  String name(Font font) {
    int hash = font.family().hashCode();
    for (int letter : letters.getOrDefault(font, new TreeSet<>())) {
      hash = hash * 31 + letter;
    }
    return "ag-" + String.format("%08x", hash);
  }

  String css() {
    var css = new StringBuilder("text{font-kerning:none;font-variant-ligatures:none}");
    letters.forEach((font, used) -> append(css, font, used));
    return css.toString();
  }

  private void append(StringBuilder css, Font font, SortedSet<Integer> used) {
    String name = name(font);
    String base64 = Base64.getEncoder().encodeToString(font.subset(used, name));
    css.append("\n@font-face{font-family:").append(name);
    css.append(";src:url(data:font/ttf;base64,").append(base64).append(")}\n");
    css.append('.').append(name).append("{font-family:").append(name).append(fallback(font));
    css.append('}');
  }

  /** For programs that cannot read fonts in a picture. */
  private static String fallback(Font font) {
    return switch (font) {
      case REGULAR -> ",\"Source Sans 3\",sans-serif";
      case SEMIBOLD -> ",\"Source Sans 3 Semibold\",\"Source Sans 3\",sans-serif";
      case SLANTED -> ",\"Source Sans 3\",sans-serif";
      default -> ",\"" + family(font) + "\",\"Latin Modern Math\",serif";
    };
  }

  private static String family(Font font) {
    String name = font.family();
    return name.substring(0, name.indexOf('-'));
  }

  private final class Collector implements Mark.Visitor<FontUse> {
    @Override
    public FontUse group(Mark.Group group) {
      group.marks().forEach(mark -> mark.accept(this));
      return FontUse.this;
    }

    @Override
    public FontUse shape(Mark.Shape shape) {
      return FontUse.this;
    }

    @Override
    public FontUse text(Mark.Text text) {
      text.label()
          .runs()
          .forEach(
              run ->
                  run.text()
                      .codePoints()
                      .forEach(letters.computeIfAbsent(run.font(), font -> new TreeSet<>())::add));
      return FontUse.this;
    }
  }
}
