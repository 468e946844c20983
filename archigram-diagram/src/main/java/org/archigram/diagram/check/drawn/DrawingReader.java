package org.archigram.diagram.check.drawn;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.text.Run;
import org.archigram.diagram.view.View;
import org.archigram.model.fact.Typed;

/** Reads the marks of a scene in drawing order. */
final class DrawingReader implements Mark.Visitor<Boolean> {
  private final Scene scene;
  private final List<DrawnNode> nodes = new ArrayList<>();
  private final List<DrawnEdge> edges = new ArrayList<>();
  private final List<DrawnRegion> regions = new ArrayList<>();
  private final List<DrawnText> texts = new ArrayList<>();
  private final List<DrawnShape> shapes = new ArrayList<>();
  private final List<String> signs = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private String owner = "";
  private String kind = "";

  /** What was filled so far. */
  private record Fill(Box box, Color color) {}

  DrawingReader(Scene scene) {
    this.scene = scene;
  }

  Drawing read(View view, Optional<Typed> meant, double pixels) {
    scene.marks().forEach(mark -> mark.accept(this));
    return new Drawing(view, meant, scene, nodes, edges, regions, texts, shapes, signs, pixels);
  }

  @Override
  public Boolean shape(Mark.Shape shape) {
    Box box = shape.path().bounds();
    shapes.add(new DrawnShape(owner, kind, shape, behind(box)));
    return shape.style().fill().map(color -> fills.add(new Fill(box, color))).orElse(false);
  }

  @Override
  public Boolean text(Mark.Text text) {
    double size = text.label().runs().stream().mapToDouble(Run::size).max().orElse(0);
    Box box = text.bounds();
    String reading = text.label().reading();
    return texts.add(
        new DrawnText(
            owner,
            reading,
            letters(text),
            size,
            box,
            text.color(),
            behind(Box.around(box.centre(), 0.5, 0.5))));
  }

  private static String letters(Mark.Text text) {
    return text.label().runs().stream().map(Run::text).collect(Collectors.joining());
  }

  @Override
  public Boolean group(Mark.Group group) {
    String outerOwner = owner;
    String outerKind = kind;
    boolean part = group.kind().equals("sign");
    owner = part ? owner : group.id();
    kind = part ? kind : group.kind();
    int firstText = texts.size();
    int firstShape = shapes.size();
    group.marks().forEach(mark -> mark.accept(this));
    List<Mark.Shape> own = shapes.stream().skip(firstShape).map(DrawnShape::shape).toList();
    switch (group.kind()) {
      case "node" -> node(group, own, texts.subList(firstText, texts.size()));
      case "edge" -> edge(group, own);
      case "region" -> region(group, own);
      case "legend" -> signs.add(data(group, "sign"));
      default -> {
        // Signs, titles and what later drawings add have no place in the graph.
      }
    }
    owner = outerOwner;
    kind = outerKind;
    return true;
  }

  private void node(Mark.Group group, List<Mark.Shape> own, List<DrawnText> inside) {
    if (!own.isEmpty()) {
      nodes.add(
          new DrawnNode(
              data(group, "id"),
              data(group, "kind"),
              data(group, "weights"),
              Optional.ofNullable(group.data().get("fill")),
              words(data(group, "members")),
              Optional.ofNullable(group.data().get("delay")),
              words(data(group, "badges")),
              group.caption(),
              own.get(0),
              own.get(0).path().bounds(),
              own,
              inside));
    }
  }

  private void edge(Mark.Group group, List<Mark.Shape> own) {
    if (own.isEmpty()) {
      return;
    }
    List<Point> line = new ArrayList<>(Corners.of(own.get(0).path()));
    own.stream().skip(1).findFirst().ifPresent(head -> line.addAll(Corners.tip(head.path())));
    edges.add(
        new DrawnEdge(
            group.id(),
            data(group, "from"),
            data(group, "to"),
            data(group, "kind"),
            group.caption(),
            own.get(0).style(),
            Corners.straightened(line)));
  }

  private void region(Mark.Group group, List<Mark.Shape> own) {
    Box box = own.stream().map(shape -> shape.path().bounds()).reduce(Box::union).orElseThrow();
    regions.add(
        new DrawnRegion(
            data(group, "id"),
            data(group, "kind"),
            Optional.ofNullable(group.data().get("axis")),
            words(data(group, "badges")),
            box));
  }

  private static String data(Mark.Group group, String name) {
    return group.data().getOrDefault(name, "");
  }

  /** Words apart by spaces; a space inside a word is written as in web addresses. */
  private static List<String> words(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ")).stream()
            .map(word -> URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8))
            .toList();
  }

  /** The colour of the last fill around a box. */
  private Color behind(Box box) {
    for (int i = fills.size() - 1; i >= 0; i--) {
      if (fills.get(i).box().contains(box)) {
        return fills.get(i).color();
      }
    }
    return scene.background().orElse(Color.WHITE);
  }
}
