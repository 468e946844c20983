package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Node;

/** Draws nodes. */
final class NodeDrawing {
  private final Theme theme;
  private final Outlines outlines;
  private final ChipDrawing chips;
  private final Letters letters;

  NodeDrawing(Theme theme, Letters letters) {
    this.theme = theme;
    this.outlines = new Outlines(theme);
    this.chips = new ChipDrawing(theme);
    this.letters = letters;
  }

  Mark mark(Placed placed, Node node) {
    Body body = placed.bodies().get(node.id());
    if (body == null) {
      throw new IllegalStateException("not measured: " + node.id());
    }
    List<Mark> marks = new ArrayList<>(outlines.of(node, placed.box(node.id())));
    marks.addAll(texts(body, inner(body, placed.inside(node))));
    marks.addAll(leaving(placed, body));
    return new Mark.Group(
        "node " + node.id(),
        "node",
        new Caption(new Spoken(letters).whole(node), node.description()),
        data(node),
        marks);
  }

  /** The part of the box that the texts are centred in. */
  private static Box inner(Body body, Box box) {
    double sign =
        body.node().kind() == Node.Kind.SAMPLE || body.node().kind() == Node.Kind.SPIKE ? 18 : 0;
    double lid = body.node().kind() == Node.Kind.MEMORY ? 6 : 0;
    return new Box(box.x() + sign, box.y() + lid, box.width() - sign, box.height() - lid);
  }

  private List<Mark> texts(Body body, Box box) {
    List<Mark> marks = new ArrayList<>();
    double x = box.centre().x();
    double y = box.centre().y() - body.textHeight() / 2;
    double width = body.textWidth();
    outlines
        .ground(body.node(), new Box(x - width / 2, y, width, body.textHeight()))
        .ifPresent(marks::add);
    int title = marks.size();
    marks.add(line(body.title(), x, y));
    y += body.title().height();
    for (Label detail : body.details()) {
      marks.add(line(detail, x, y + 2));
      y += 2 + detail.height();
    }
    if (!body.chips().isEmpty()) {
      marks.addAll(chips.row(body.chips(), x - body.chipsWidth() / 2, y + 3));
    }
    boolean alone = body.details().isEmpty() && body.chips().isEmpty();
    if (alone) {
      marks.set(title, Mark.Text.centred(body.title(), box.centre(), ink(body.node())));
    }
    return marks;
  }

  private Mark line(Label label, double x, double top) {
    return Mark.Text.over(label, new Point(x, top + label.ascent()), theme.ink());
  }

  private org.archigram.diagram.scene.Color ink(Node node) {
    return switch (node.kind()) {
      case DELAY -> theme.loop();
      case PICK, ALL -> theme.across();
      case GRADIENT, RULE -> theme.backward();
      case INPUT,
          TARGET,
          OUTPUT,
          WEIGHT,
          CONSTANT,
          LAYER,
          OPERATION,
          POINT,
          BLOCK,
          SHIFT,
          MEMORY,
          SAMPLE,
          SPIKE,
          LOSS ->
          theme.ink();
    };
  }

  /** The name and shape of the result, beside the line that leaves. */
  private List<Mark> leaving(Placed placed, Body body) {
    List<Mark> marks = new ArrayList<>();
    String id = body.node().id();
    body.name()
        .ifPresent(
            text ->
                placed
                    .text("name " + id)
                    .ifPresent(
                        box -> marks.add(Mark.Text.centred(text, box.centre(), theme.ink()))));
    body.shape()
        .ifPresent(
            text ->
                placed
                    .text("shape " + id)
                    .ifPresent(
                        box -> marks.add(Mark.Text.centred(text, box.centre(), theme.faint()))));
    return marks;
  }

  private Map<String, String> data(Node node) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("id", node.id());
    data.put("kind", node.kind().name().toLowerCase(java.util.Locale.ROOT));
    if (Fill.fills(node)) {
      data.put("fill", Fill.of(node.family()).key(node.weights()));
    }
    data.put("weights", node.weights().name().toLowerCase(java.util.Locale.ROOT));
    data.put("members", Listed.of(node.members()));
    if (!node.operation().isEmpty()) {
      data.put("operation", node.operation());
    }
    node.delay().ifPresent(delay -> data.put("delay", delay.axis() + " " + delay.offset()));
    String badges = Listed.badges(node.badges(), letters);
    if (!badges.isEmpty()) {
      data.put("badges", badges);
    }
    return data;
  }

  static Mark shape(Path path, Style style) {
    return new Mark.Shape(path, style);
  }

  static Mark dice(Box face, Theme theme) {
    return new Mark.Group(
        "",
        "sign",
        Caption.NONE,
        Map.of(),
        List.of(
            shape(
                Figures.rounded(face, 1.6),
                Style.filled(theme.page()).withStroke(theme.ink(), 0.7)),
            shape(Figures.dicePips(face), Style.filled(theme.ink()))));
  }
}
