package org.archigram.diagram.scene;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.text.Label;

/** One thing in a picture. */
public sealed interface Mark {

  /** What is done with each kind of mark. */
  interface Visitor<R> {
    /** Called for a group. */
    R group(Group group);

    /** Called for a shape. */
    R shape(Shape shape);

    /** Called for a text. */
    R text(Text text);
  }

  /** Calls the visitor's method for this kind of mark. */
  <R> R accept(Visitor<R> visitor);

  /** The smallest box around everything this mark inks. */
  Box bounds();

  /**
   * Marks that belong together and mean one thing.
   *
   * @param id unique in the scene
   * @param kind what it is, one word: {@code node}, {@code edge}, {@code plate}
   * @param data facts for programs that read the picture, kept in the order of their names
   */
  record Group(String id, String kind, Caption caption, Map<String, String> data, List<Mark> marks)
      implements Mark {

    public Group {
      data = Collections.unmodifiableMap(new TreeMap<>(data));
      marks = List.copyOf(marks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }

    @Override
    public Box bounds() {
      return marks.stream().map(Mark::bounds).reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }
  }

  /** A path with its fill and stroke. */
  record Shape(Path path, Style style) implements Mark {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shape(this);
    }

    @Override
    public Box bounds() {
      return path.bounds().grow(style.stroke().isPresent() ? style.strokeWidth() / 2 : 0);
    }
  }

  /**
   * A label set at a place.
   *
   * @param at where the label's base line begins, at its left
   * @param angle turns the label about that place, in degrees, clockwise
   * @param hold what stays where it is when a reader sets the label in a font of another width
   */
  record Text(Label label, Point at, Color color, double angle, Hold hold) implements Mark {

    /** A part of a label that does not move. */
    public enum Hold {
      START,
      MIDDLE,
      END
    }

    /** A label that is held at its start. */
    public Text(Label label, Point at, Color color, double angle) {
      this(label, at, color, angle, Hold.START);
    }

    /** A level label whose base line begins here. */
    public static Text at(Label label, Point at, Color color) {
      return new Text(label, at, color, 0);
    }

    /** A level label whose middle is here. */
    public static Text centred(Label label, Point middle, Color color) {
      return over(label, middle.plus(0, label.middle()), color);
    }

    /** A level label whose base line has its middle here. */
    public static Text over(Label label, Point foot, Color color) {
      return new Text(label, foot.plus(-label.width() / 2, 0), color, 0, Hold.MIDDLE);
    }

    /** A level label that ends here, its middle at this height. */
    public static Text before(Label label, Point end, Color color) {
      return new Text(label, end.plus(-label.width(), label.middle()), color, 0, Hold.END);
    }

    /** A level label that starts here, its middle at this height. */
    public static Text after(Label label, Point start, Color color) {
      return at(label, start.plus(0, label.middle()), color);
    }

    /** A label that reads upwards, its middle here. */
    public static Text upwards(Label label, Point middle, Color color) {
      Point start = middle.plus(label.middle(), label.width() / 2);
      return new Text(label, start, color, -90, Hold.MIDDLE);
    }

    /** The same text, its label or place changed. */
    public Text with(Label changed, Point place) {
      return new Text(changed, place, color, angle, hold);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }

    @Override
    public Box bounds() {
      double top = -label.ascent();
      double bottom = label.descent();
      return Box.of(
          List.of(
              place(new Point(0, top)),
              place(new Point(label.width(), top)),
              place(new Point(0, bottom)),
              place(new Point(label.width(), bottom))));
    }

    /** Where a place of the label lies in the picture. */
    public Point place(Point inLabel) {
      if (angle == 0) {
        return at.plus(inLabel.x(), inLabel.y());
      }
      double cos = StrictMath.cos(Math.toRadians(angle));
      double sin = StrictMath.sin(Math.toRadians(angle));
      return at.plus(inLabel.x() * cos - inLabel.y() * sin, inLabel.x() * sin + inLabel.y() * cos);
    }
  }
}
