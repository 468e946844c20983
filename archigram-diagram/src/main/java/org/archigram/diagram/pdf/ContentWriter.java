package org.archigram.diagram.pdf;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Hatching;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Run;

/** Writes marks as the operators of a PDF page. */
final class ContentWriter implements Mark.Visitor<StringBuilder> {
  private final StringBuilder out = new StringBuilder();
  private final Map<Font, EmbeddedFont> fonts;

  ContentWriter(Map<Font, EmbeddedFont> fonts) {
    this.fonts = fonts;
  }

  String text() {
    return out.toString();
  }

  void page(Scene scene) {
    // PDF counts upwards; this turns the whole page, and each text turns itself back.
    out.append("1 0 0 -1 0 ").append(Decimals.write(scene.height())).append(" cm\n1 j\n");
    scene.background().ifPresent(color -> fill(Figures.rectangle(scene.page()), color));
    scene.marks().forEach(mark -> mark.accept(this));
  }

  @Override
  public StringBuilder group(Mark.Group group) {
    group.marks().forEach(mark -> mark.accept(this));
    return out;
  }

  @Override
  public StringBuilder shape(Mark.Shape shape) {
    Style style = shape.style();
    style.fill().ifPresent(color -> fill(shape.path(), color));
    style.hatch().ifPresent(color -> hatch(shape.path(), color));
    style.stroke().ifPresent(color -> stroke(shape.path(), color, style));
    return out;
  }

  private void fill(Path path, Color color) {
    color(color, "rg");
    OperatorPen.write(path, out);
    out.append("f\n");
  }

  private void hatch(Path path, Color color) {
    out.append("q\n");
    OperatorPen.write(path, out);
    out.append("W n\n");
    color(color, "RG");
    out.append(Decimals.write(Hatching.WIDTH)).append(" w\n");
    OperatorPen.write(Hatching.lines(path.bounds()), out);
    out.append("S\nQ\n");
  }

  private void stroke(Path path, Color color, Style style) {
    color(color, "RG");
    out.append(Decimals.write(style.strokeWidth())).append(" w\n");
    out.append(
        style.dash().stream()
            .map(Decimals::write)
            .collect(Collectors.joining(" ", "[", "] 0 d\n")));
    OperatorPen.write(path, out);
    out.append("S\n");
    if (!style.dash().isEmpty()) {
      out.append("[] 0 d\n");
    }
  }

  private void color(Color color, String operator) {
    out.append(part(color.red())).append(' ').append(part(color.green())).append(' ');
    out.append(part(color.blue())).append(' ').append(operator).append('\n');
  }

  /** Two decimals would not tell 256 steps apart, three do. */
  private static String part(int value) {
    long thousandths = Math.round(value * 1000 / 255.0);
    return thousandths == 1000 ? "1" : "0." + Long.toString(1000 + thousandths).substring(1);
  }

  @Override
  public StringBuilder text(Mark.Text text) {
    color(text.color(), "rg");
    out.append("BT\n");
    text.label().runs().forEach(run -> run(run, text));
    out.append("ET\n");
    for (Box rule : text.label().rules()) {
      fill(Figures.rectangle(rule).map(text::place), text.color());
    }
    return out;
  }

  private void run(Run run, Mark.Text text) {
    EmbeddedFont font = Objects.requireNonNull(fonts.get(run.font()));
    Point origin = text.place(run.at());
    double cos = StrictMath.cos(Math.toRadians(text.angle()));
    double sin = StrictMath.sin(Math.toRadians(text.angle()));
    out.append(font.name()).append(' ').append(Decimals.write(run.size())).append(" Tf\n");
    for (double number : new double[] {cos, sin, sin, -cos, origin.x(), origin.y()}) {
      out.append(fine(number)).append(' ');
    }
    out.append("Tm\n").append(font.encode(run.text())).append(" Tj\n");
  }

  /** Four decimals: a turn by two would bend long lines of text. */
  private static String fine(double number) {
    long parts = Math.round(Math.abs(number) * 10_000);
    String digits = Long.toString(10_000 + parts % 10_000).substring(1);
    return (number < 0 && parts > 0 ? "-" : "") + parts / 10_000 + "." + digits;
  }
}
