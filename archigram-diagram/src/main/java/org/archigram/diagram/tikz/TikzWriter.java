package org.archigram.diagram.tikz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Hatching;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.tex.TexPath;
import org.archigram.diagram.text.Snippet;

/** Writes marks as TikZ commands. */
final class TikzWriter implements Mark.Visitor<StringBuilder> {
  private final StringBuilder out = new StringBuilder();
  private final Set<String> colors = new HashSet<>();

  String text() {
    return out.toString();
  }

  Set<String> colors() {
    return colors;
  }

  /** The name of a colour in the document. */
  static String name(String hex) {
    return "archigram" + hex.substring(1);
  }

  void fill(Path path, Color color) {
    path("fill=" + use(color), path);
  }

  private void path(String options, Path path) {
    out.append("\\path[").append(options).append(']').append(TexPath.of(path)).append(";\n");
  }

  private String use(Color color) {
    colors.add(color.hex());
    return name(color.hex());
  }

  @Override
  public StringBuilder group(Mark.Group group) {
    // Only harmless letters: a comment ends where its line ends.
    out.append("% ").append(plain(group.kind())).append(' ').append(plain(group.id())).append('\n');
    group.marks().forEach(mark -> mark.accept(this));
    return out;
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9_.-]", "-");
  }

  @Override
  public StringBuilder shape(Mark.Shape shape) {
    Style style = shape.style();
    if (style.hatch().isPresent()) {
      style.fill().ifPresent(color -> fill(shape.path(), color));
      style.hatch().ifPresent(color -> hatch(shape.path(), color));
      style.stroke().ifPresent(color -> path(stroke(color, style), shape.path()));
      return out;
    }
    var options = new ArrayList<String>();
    style.fill().ifPresent(color -> options.add("fill=" + use(color)));
    style.stroke().ifPresent(color -> options.add(stroke(color, style)));
    if (!options.isEmpty()) {
      path(String.join(",", options), shape.path());
    }
    return out;
  }

  private void hatch(Path path, Color color) {
    out.append("\\begin{scope}\\clip").append(TexPath.of(path)).append(";\n");
    String width = ",line width=" + Decimals.write(Hatching.WIDTH) + "bp";
    path("draw=" + use(color) + width, Hatching.lines(path.bounds()));
    out.append("\\end{scope}\n");
  }

  private String stroke(Color color, Style style) {
    String line =
        "draw=" + use(color) + ",line width=" + Decimals.write(style.strokeWidth()) + "bp";
    return style.dash().isEmpty() ? line : line + ",dash pattern=" + dash(style.dash());
  }

  private static String dash(List<Double> lengths) {
    var parts = new ArrayList<String>();
    // An odd list is gone through twice, so that lines and gaps change places.
    int count = lengths.size() % 2 == 0 ? lengths.size() : 2 * lengths.size();
    for (int i = 0; i < count; i++) {
      String length = Decimals.write(lengths.get(i % lengths.size()));
      parts.add((i % 2 == 0 ? "on " : "off ") + length + "bp");
    }
    return String.join(" ", parts);
  }

  @Override
  public StringBuilder text(Mark.Text text) {
    text.label().snippets().forEach(snippet -> snippet(snippet, text));
    return out;
  }

  /** TeX's letters have other widths, so each part is held where it must not move, and fitted. */
  private void snippet(Snippet snippet, Mark.Text text) {
    double share =
        switch (text.hold()) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    Point held = text.place(snippet.at().plus(share * snippet.width(), 0));
    out.append("\\node[anchor=").append(anchor(text.hold()));
    out.append(",text=").append(use(text.color()));
    if (text.angle() != 0) {
      out.append(",rotate=").append(Decimals.write(-text.angle()));
    }
    out.append("] at ").append(TexPath.point(held)).append(" {\\archigramfit{");
    out.append(Decimals.write(snippet.width())).append("}{").append(snippet.tex()).append("}};\n");
  }

  private static String anchor(Mark.Text.Hold hold) {
    return switch (hold) {
      case START -> "base west";
      case MIDDLE -> "base";
      case END -> "base east";
    };
  }
}
