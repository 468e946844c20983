package org.archigram.diagram.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Typesetter;

/** Puts one fault into a scene. */
record Tampered(Scene scene) {

  Scene without(String group) {
    return marks(scene.marks().stream().filter(mark -> !isNamed(mark, group)).toList());
  }

  Scene with(Mark mark) {
    return marks(Stream.concat(scene.marks().stream(), Stream.of(mark)).toList());
  }

  Scene sized(double width, double height) {
    return new Scene(width, height, scene.caption(), scene.background(), scene.marks());
  }

  Scene captioned(Caption caption) {
    return new Scene(scene.width(), scene.height(), caption, scene.background(), scene.marks());
  }

  Scene moved(String group, double dx, double dy) {
    return changed(group, mark -> move(mark, dx, dy));
  }

  Scene styled(String group, UnaryOperator<Style> change) {
    return changed(
        group,
        mark ->
            mark instanceof Mark.Shape shape
                ? new Mark.Shape(shape.path(), change.apply(shape.style()))
                : mark);
  }

  Scene inked(String group, Color color) {
    return changed(
        group,
        mark ->
            mark instanceof Mark.Text text
                ? new Mark.Text(text.label(), text.at(), color, text.angle(), text.hold())
                : mark);
  }

  Scene data(String group, String name, String value) {
    return marks(
        scene.marks().stream()
            .map(mark -> isNamed(mark, group) ? data((Mark.Group) mark, name, value) : mark)
            .toList());
  }

  /** Keeps the first marks of a group only. */
  Scene cut(String group, int kept) {
    return marks(
        scene.marks().stream()
            .map(mark -> isNamed(mark, group) ? cut((Mark.Group) mark, kept) : mark)
            .toList());
  }

  /** A text in the middle of a group. */
  Mark textOn(String group, String words) {
    Mark place = scene.marks().stream().filter(m -> isNamed(m, group)).findFirst().orElseThrow();
    var label = new Typesetter().words(words, Font.REGULAR, 9);
    return Mark.Text.centred(label, place.bounds().centre(), Color.BLACK);
  }

  /** A line between places, as if it were an edge. */
  static Mark edge(String from, String to, String kind, Point... line) {
    Point before = line[line.length - 2];
    Point tip = line[line.length - 1];
    return new Mark.Group(
        "edge " + from + " → " + to + " " + kind,
        "edge",
        new Caption(from + " → " + to, kind),
        Map.of("from", from, "to", to, "kind", kind),
        List.of(
            new Mark.Shape(Figures.polyline(List.of(line), 4), Style.stroked(Color.BLACK, 1)),
            new Mark.Shape(Figures.arrowHead(before, tip, 5), Style.filled(Color.BLACK))));
  }

  Mark.Group group(String id) {
    return (Mark.Group)
        scene.marks().stream().filter(mark -> isNamed(mark, id)).findFirst().orElseThrow();
  }

  private static Mark.Group data(Mark.Group group, String name, String value) {
    Map<String, String> data = new LinkedHashMap<>(group.data());
    data.put(name, value);
    return new Mark.Group(group.id(), group.kind(), group.caption(), data, group.marks());
  }

  private static Mark.Group cut(Mark.Group group, int kept) {
    List<Mark> marks = group.marks().stream().limit(kept).toList();
    return new Mark.Group(group.id(), group.kind(), group.caption(), group.data(), marks);
  }

  private Scene changed(String group, UnaryOperator<Mark> change) {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : scene.marks()) {
      marks.add(isNamed(mark, group) ? inside((Mark.Group) mark, change) : mark);
    }
    return marks(marks);
  }

  private static Mark inside(Mark.Group group, UnaryOperator<Mark> change) {
    List<Mark> marks =
        group.marks().stream()
            .map(m -> m instanceof Mark.Group inner ? inside(inner, change) : change.apply(m))
            .toList();
    return new Mark.Group(group.id(), group.kind(), group.caption(), group.data(), marks);
  }

  private static Mark move(Mark mark, double dx, double dy) {
    if (mark instanceof Mark.Text text) {
      return text.with(text.label(), text.at().plus(dx, dy));
    }
    Mark.Shape shape = (Mark.Shape) mark;
    return new Mark.Shape(shape.path().shift(dx, dy), shape.style());
  }

  private static boolean isNamed(Mark mark, String group) {
    return mark instanceof Mark.Group named && named.id().equals(group);
  }

  private Scene marks(List<Mark> marks) {
    return new Scene(scene.width(), scene.height(), scene.caption(), scene.background(), marks);
  }
}
