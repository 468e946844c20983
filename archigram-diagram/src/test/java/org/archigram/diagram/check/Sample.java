package org.archigram.diagram.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.model.Operator;

/** A small view with one of everything, which draws without a finding. */
final class Sample {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private Sample() {}

  /** {@code x} through layers, a draw, a stopped gradient and a delay to {@code y}. */
  static View view() {
    Sample sample = new Sample();
    sample.add("x", Node.Kind.INPUT, Node.Weights.NONE, List.of("x"));
    sample.add("f", Node.Kind.LAYER, Node.Weights.TRAINED, List.of("f", "W"), shared());
    sample.add("e", Node.Kind.LAYER, Node.Weights.FIXED, List.of("e", "V"), rule());
    sample.add("s", Node.Kind.SAMPLE, Node.Weights.NONE, List.of("s"));
    sample.add("g", Node.Kind.LAYER, Node.Weights.TRAINED, List.of("g", "W"), shared());
    sample.add("stop", Node.Kind.GRADIENT, Node.Weights.NONE, List.of("stop"));
    sample.add("cell", Node.Kind.BLOCK, Node.Weights.TRAINED, List.of("cell"), inside());
    sample.add("mean", Node.Kind.OPERATION, Node.Weights.NONE, List.of("mean"));
    sample.add("y", Node.Kind.OUTPUT, Node.Weights.NONE, List.of("y"));
    sample.delay("old");
    for (String way : List.of("x f", "f e", "e s", "s g", "g stop", "stop cell", "cell mean")) {
      sample.link(way, Link.Kind.DATA);
    }
    sample.link("mean y", Link.Kind.DATA);
    sample.link("g old", Link.Kind.FEEDBACK);
    sample.link("old f", Link.Kind.DATA);
    return sample.view(Region.Kind.PLATE);
  }

  /** A row of layers. */
  static View chain(int length) {
    Sample sample = new Sample();
    sample.add("x", Node.Kind.INPUT, Node.Weights.NONE, List.of("x"));
    String before = "x";
    for (int i = 1; i <= length; i++) {
      sample.add("n" + i, Node.Kind.LAYER, Node.Weights.TRAINED, List.of("n" + i));
      sample.link(before + " n" + i, Link.Kind.DATA);
      before = "n" + i;
    }
    sample.add("y", Node.Kind.OUTPUT, Node.Weights.NONE, List.of("y"));
    sample.link(before + " y", Link.Kind.DATA);
    return sample.view(Region.Kind.FRAME);
  }

  /** Two blocks that hold the same two layers. */
  static View twins() {
    Sample sample = new Sample();
    List<Region> blocks = new ArrayList<>();
    for (String block : List.of("a", "b")) {
      Sample inside = new Sample();
      for (int i = 1; i <= 2; i++) {
        inside.add(block + i, Node.Kind.LAYER, Node.Weights.TRAINED, List.of("n" + i));
      }
      sample.link(block + "1 " + block + "2", Link.Kind.DATA);
      blocks.add(region(block, Region.Kind.FRAME, inside.nodes, List.of()));
    }
    sample.link("a2 b1", Link.Kind.DATA);
    Region root = region("", Region.Kind.PICTURE, List.of(), blocks);
    return new View("Twins", "The same twice.", root, sample.links);
  }

  private static Region region(
      String id, Region.Kind kind, List<Node> nodes, List<Region> regions) {
    Optional<Caption> none = Optional.empty();
    return new Region(id, kind, none, none, Optional.empty(), List.of(), nodes, regions);
  }

  static Scene scene(View view) {
    return Figure.of(view, Theme.LIGHT, Direction.RIGHT);
  }

  private View view(Region.Kind kind) {
    Region inner =
        new Region(
            "0t",
            kind,
            Optional.empty(),
            Optional.of(Caption.words("t = 1 … T")),
            Optional.of("t"),
            List.of(),
            nodes,
            List.of());
    Region root =
        new Region(
            "",
            Region.Kind.PICTURE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(inner));
    return new View("Sample", "One of everything.", root, links);
  }

  private static Node.Badge[] shared() {
    return new Node.Badge[] {new Node.Badge(Node.Mark.SHARED, Caption.words("A"))};
  }

  private static Node.Badge[] rule() {
    return new Node.Badge[] {new Node.Badge(Node.Mark.RULE, Caption.words("ridge"))};
  }

  private static Node.Badge[] inside() {
    return new Node.Badge[] {
      new Node.Badge(Node.Mark.LOOP, Caption.words("t−1")),
      new Node.Badge(Node.Mark.RANDOM, Caption.words("")),
      new Node.Badge(Node.Mark.GRADIENT, Caption.words(""))
    };
  }

  private void add(
      String id, Node.Kind kind, Node.Weights weights, List<String> members, Node.Badge... badges) {
    nodes.add(node(id, kind, weights, members, Optional.empty(), badges));
  }

  private void delay(String id) {
    Optional<Node.Delay> delay = Optional.of(new Node.Delay("t", -1));
    nodes.add(node(id, Node.Kind.DELAY, Node.Weights.NONE, List.of(id), delay));
  }

  private static Node node(
      String id,
      Node.Kind kind,
      Node.Weights weights,
      List<String> members,
      Optional<Node.Delay> delay,
      Node.Badge... badges) {
    boolean reduces = id.equals("mean");
    return new Node(
        id,
        kind,
        reduces ? Operator.Family.REDUCTION : Operator.Family.PRODUCT,
        members.get(0),
        Caption.words(reduces ? "mean over s" : weights == Node.Weights.TRAINED ? id + " W" : id),
        List.of(),
        Node.Result.NONE,
        weights,
        List.of(badges),
        delay,
        members,
        "The node " + id + ".");
  }

  private void link(String way, Link.Kind kind) {
    String[] ends = way.split(" ");
    links.add(new Link(ends[0], ends[1], kind, Optional.empty()));
  }
}
