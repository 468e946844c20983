package org.archigram.diagram.png;

import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Hatching;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Run;

/**
 * Paints marks, letters as outlines.
 *
 * <p>Java's own painting would ask the machine for fonts, and its pixels differ from one version of
 * Java to the next.
 */
final class Painter implements Mark.Visitor<Raster> {
  private final Raster raster;
  private final double scale;

  Painter(Raster raster, double scale) {
    this.raster = raster;
    this.scale = scale;
  }

  @Override
  public Raster group(Mark.Group group) {
    group.marks().forEach(mark -> mark.accept(this));
    return raster;
  }

  @Override
  public Raster shape(Mark.Shape shape) {
    Style style = shape.style();
    style.fill().ifPresent(color -> fill(shape.path(), color));
    style.hatch().ifPresent(color -> hatch(shape.path(), color));
    style.stroke().ifPresent(color -> stroke(shape.path(), color, style));
    return raster;
  }

  private void fill(Path path, Color color) {
    raster.paint(cover(scaled(path).outlines()), color);
  }

  private void hatch(Path path, Color color) {
    Path lines = Hatching.lines(path.bounds());
    var stroker = new Stroker(Hatching.WIDTH * scale, List.of());
    Coverage inside = cover(scaled(path).outlines());
    raster.paint(cover(stroker.outlines(scaled(lines))).within(inside), color);
  }

  private void stroke(Path path, Color color, Style style) {
    List<Double> dash = style.dash().stream().map(length -> length * scale).toList();
    var stroker = new Stroker(style.strokeWidth() * scale, dash);
    raster.paint(cover(stroker.outlines(scaled(path))), color);
  }

  @Override
  public Raster text(Mark.Text text) {
    text.label().runs().forEach(run -> run(run, text));
    for (Box rule : text.label().rules()) {
      fill(Figures.rectangle(rule).map(text::place), text.color());
    }
    return raster;
  }

  private void run(Run run, Mark.Text text) {
    double x = run.at().x();
    for (int letter : run.text().codePoints().toArray()) {
      Point origin = new Point(x, run.at().y());
      Path outline =
          run.font()
              .outline(letter)
              .map(at -> text.place(origin.plus(at.x() * run.size(), at.y() * run.size())));
      fill(outline, text.color());
      x += run.font().advance(letter) * run.size();
    }
  }

  private Path scaled(Path path) {
    return path.map(point -> new Point(point.x() * scale, point.y() * scale));
  }

  private Coverage cover(List<List<Point>> outlines) {
    return Coverage.of(outlines, raster.width(), raster.height());
  }
}
