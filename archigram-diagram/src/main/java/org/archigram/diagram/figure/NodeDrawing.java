package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.form.Looks;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;

/** Draws nodes. */
final class NodeDrawing {
  private final Theme theme;
  private final ChipDrawing chips;
  private final Letters letters;

  NodeDrawing(Theme theme, Letters letters) {
    this.theme = theme;
    this.chips = new ChipDrawing(theme);
    this.letters = letters;
  }

  Mark mark(Placed placed, Node node) {
    Body body = placed.bodies().get(node.id());
    if (body == null) {
      throw new IllegalStateException("not measured: " + node.id());
    }
    List<Mark> marks = new ArrayList<>(body.form().outline(placed.box(node.id())));
    marks.addAll(texts(body, body.form().inside(placed.inside(node))));
    marks.addAll(leaving(placed, body));
    return new Mark.Group(
        "node " + node.id(),
        "node",
        new Caption(new Spoken(letters).whole(node), node.description()),
        data(node),
        marks);
  }

  private List<Mark> texts(Body body, Box box) {
    List<Mark> marks = new ArrayList<>();
    double x = box.centre().x();
    double y = box.centre().y() - body.textHeight() / 2;
    double width = body.textWidth();
    body.form().ground(new Box(x - width / 2, y, width, body.textHeight())).ifPresent(marks::add);
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
    if (body.isTitle()) {
      marks.set(title, Mark.Text.centred(body.title(), box.centre(), body.form().ink()));
    }
    return marks;
  }

  private Mark line(Label label, double x, double top) {
    return Mark.Text.over(label, new Point(x, top + label.ascent()), theme.ink());
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
    Looks looks = Looks.of(node);
    if (looks.isFilled()) {
      data.put("fill", looks.fill().key(node.weights()));
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
}
