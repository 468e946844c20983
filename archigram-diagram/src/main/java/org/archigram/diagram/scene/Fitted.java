package org.archigram.diagram.scene;

import java.util.List;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.text.Run;

/** A scene made to fit a column. */
public final class Fitted {
  private Fitted() {}

  /**
   * The scene on a page of this width, text and lines in proportion.
   *
   * <p>A narrower scene stands in the middle, so that figures of one paper have letters of one
   * size; it grows only as far as its smallest letters need.
   *
   * @param letters the size that the smallest letters should have at least
   */
  public static Scene to(double width, double letters, Scene scene) {
    double largest = Math.max(1, letters / smallestText(scene));
    double factor = Math.min(largest, width / scene.width());
    return inColumn(width, scaled(factor, scene));
  }

  /** The scene in the middle of a page of this width, in its own size. */
  public static Scene inColumn(double width, Scene scene) {
    Change change = new Change(1, (width - scene.width()) / 2);
    return change.of(scene, width);
  }

  /** The scene in another size. */
  public static Scene scaled(double factor, Scene scene) {
    return factor == 1 ? scene : new Change(factor, 0).of(scene, scene.width() * factor);
  }

  /**
   * The size of the smallest letters of a scene; infinite if it has none.
   *
   * <p>Scripts are smaller than the letters they belong to, as in every journal, and do not count.
   */
  public static double smallestText(Scene scene) {
    return scene.marks().stream()
        .mapToDouble(mark -> mark.accept(new Smallest()))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private record Change(double factor, double left) implements Mark.Visitor<Mark> {

    Scene of(Scene scene, double width) {
      List<Mark> marks = scene.marks().stream().map(mark -> mark.accept(this)).toList();
      double height = scene.height() * factor;
      return new Scene(width, height, scene.caption(), scene.background(), marks);
    }

    private Point place(Point point) {
      return point.scale(factor).plus(left, 0);
    }

    @Override
    public Mark group(Mark.Group group) {
      return new Mark.Group(
          group.id(),
          group.kind(),
          group.caption(),
          group.data(),
          group.marks().stream().map(mark -> mark.accept(this)).toList());
    }

    @Override
    public Mark shape(Mark.Shape shape) {
      return new Mark.Shape(shape.path().map(this::place), shape.style().scale(factor));
    }

    @Override
    public Mark text(Mark.Text text) {
      return text.with(text.label().scale(factor), place(text.at()));
    }
  }

  private static final class Smallest implements Mark.Visitor<Double> {

    @Override
    public Double group(Mark.Group group) {
      return group.marks().stream()
          .mapToDouble(mark -> mark.accept(this))
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public Double shape(Mark.Shape shape) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public Double text(Mark.Text text) {
      return text.label().runs().stream()
          .mapToDouble(Run::size)
          .max()
          .orElse(Double.POSITIVE_INFINITY);
    }
  }
}
