package org.archigram.diagram.layout.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.line.Lines;
import org.archigram.diagram.layout.line.Side;
import org.archigram.diagram.layout.line.Stretch;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.jspecify.annotations.Nullable;

/** Chooses where the texts of boxes and lines stand: where they touch least. */
final class Writing {
  private static final double BESIDE = 3;
  private static final double OFF_LINE = 2.5;
  private static final double HEAD = 6;

  private final Graph graph;
  private final Lines lines;
  private final Bodies bodies;
  private final Flow flow;
  private final List<List<Integer>> leaving = new ArrayList<>();

  Writing(Parts parts, Flow flow) {
    this.graph = parts.graph();
    this.lines = parts.lines();
    this.bodies = parts.bodies();
    this.flow = flow;
    for (int i = 0; i < graph.size(); i++) {
      leaving.add(new ArrayList<>());
    }
    for (int k = 0; k < graph.links().size(); k++) {
      leaving.get(graph.links().get(k).from()).add(k);
    }
  }

  /** The texts, each at the first of its places; then {@link #better} chooses. */
  List<Text> first() {
    List<Text> texts = new ArrayList<>();
    for (List<List<Text>> choices : choices()) {
      texts.addAll(choices.get(0));
    }
    return texts;
  }

  /** The texts where they touch least, with everything else where it is in {@code places}. */
  List<Text> better(Places places) {
    List<Box> taken = taken(places);
    List<Box> routes = new ArrayList<>();
    for (int k = 0; k < graph.links().size(); k++) {
      List<Point> route = places.route(k);
      for (int i = 1; i < route.size(); i++) {
        routes.add(Box.of(route.subList(i - 1, i + 1)).grow(1.5));
      }
    }
    List<Text> texts = new ArrayList<>();
    for (List<List<Text>> choices : choices()) {
      List<Text> best = choices.get(0);
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < choices.size(); i++) {
        double costs = 0.4 * i;
        for (Text text : choices.get(i)) {
          Box box = places.textBox(text);
          costs += 3 * taken.stream().filter(box::overlaps).count();
          costs += routes.stream().filter(box::overlaps).count();
        }
        if (costs < least) {
          least = costs;
          best = choices.get(i);
        }
      }
      texts.addAll(best);
      best.forEach(text -> taken.add(places.textBox(text)));
    }
    return texts;
  }

  private List<Box> taken(Places places) {
    List<Box> taken = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      taken.add(places.boxOf(i));
    }
    return taken;
  }

  private List<List<List<Text>>> choices() {
    List<List<List<Text>>> all = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      Item item = graph.items().get(i);
      if (!item.name().none() || !item.shape().none()) {
        all.add(results(i, item));
      }
    }
    for (int k = 0; k < graph.links().size(); k++) {
      Link link = graph.links().get(k);
      boolean inside = graph.items().get(link.to()).form() == Item.Form.ROOMY;
      if (!link.wire().role().none() && !inside) {
        all.add(roles(k, link));
      }
    }
    Set<String> named = new HashSet<>();
    for (int k = 0; k < graph.links().size(); k++) {
      Link link = graph.links().get(k);
      Side side = lines.leaves(k);
      if (!link.wire().port().name().none() && named.add(link.source() + " " + side)) {
        all.add(ports(k, link, side));
      }
    }
    return all;
  }

  private List<List<Text>> results(int i, Item item) {
    List<List<Text>> choices = new ArrayList<>();
    Side ahead = Side.ahead(flow);
    for (int turn : new int[] {0, 3, 1, 2}) {
      Side side = Side.values()[(ahead.ordinal() + turn) % 4];
      @Nullable Double off = exit(i, side, false);
      if (off == null && turn == 0 && noExit(i)) {
        off = 0.0;
      }
      if (off != null) {
        choices.addAll(beside(i, item, side, off));
      }
    }
    if (choices.isEmpty()) {
      for (Side side : Side.values()) {
        @Nullable Double off = exit(i, side, true);
        if (off != null) {
          choices.addAll(beside(i, item, side, off));
        }
      }
    }
    return choices;
  }

  private boolean noExit(int i) {
    return leaving.get(i).isEmpty();
  }

  /** How far from the middle the result leaves at a side, if it does. */
  private @Nullable Double exit(int i, Side side, boolean back) {
    for (int k : leaving.get(i)) {
      Link link = graph.links().get(k);
      if (link.back() == back && lines.leaves(k) == side) {
        return lines.strand(lines.pieces().get(k).get(0)).off();
      }
    }
    return null;
  }

  private List<List<Text>> beside(int i, Item item, Side side, double off) {
    Size name = item.name();
    Size shape = item.shape();
    double edge = bodies.to(i, side) + BESIDE;
    List<List<Text>> choices = new ArrayList<>();
    if (side.flat()) {
      for (boolean above : new boolean[] {true, false}) {
        List<Text> pair = new ArrayList<>();
        pair.addAll(
            flat("name", i, name, side, above ? off - OFF_LINE - name.height() : off + OFF_LINE));
        pair.addAll(
            flat(
                "shape", i, shape, side, above ? off + OFF_LINE : off - OFF_LINE - shape.height()));
        choices.add(pair);
      }
      return choices;
    }
    double gap = name.none() || shape.none() ? 0 : 1;
    double high = name.height() + gap + shape.height();
    double top = side == Side.DOWN ? edge - 1 : 1 - edge - high;
    for (boolean right : new boolean[] {true, false}) {
      List<Text> pair = new ArrayList<>();
      pair.addAll(upright("name", i, name, right ? off + 4 : off - 4 - name.width(), top));
      pair.addAll(
          upright(
              "shape",
              i,
              shape,
              right ? off + 4 : off - 4 - shape.width(),
              top + name.height() + gap));
      choices.add(pair);
    }
    return choices;
  }

  private List<Text> flat(String what, int i, Size size, Side side, double top) {
    if (size.none()) {
      return List.of();
    }
    double edge = bodies.to(i, side) + BESIDE;
    double left = side == Side.RIGHT ? edge : -edge - size.width();
    return List.of(new Text(what + " " + graph.items().get(i).id(), i, size, left, top));
  }

  private List<Text> upright(String what, int i, Size size, double left, double top) {
    return size.none()
        ? List.of()
        : List.of(new Text(what + " " + graph.items().get(i).id(), i, size, left, top));
  }

  /** The name of an output, where its line leaves the box. */
  private List<List<Text>> ports(int k, Link link, Side side) {
    double off = lines.strand(lines.pieces().get(k).get(0)).off();
    Size name = link.wire().port().name();
    double edge = bodies.to(link.from(), side) + BESIDE;
    List<List<Text>> choices = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      double dx = first ? off + 4 : off - 4 - name.width();
      double dy = first ? off - OFF_LINE - name.height() : off + OFF_LINE;
      Text text =
          side.flat()
              ? new Text(
                  "port " + link.wire().id(),
                  link.from(),
                  name,
                  side == Side.RIGHT ? edge : -edge - name.width(),
                  dy)
              : new Text(
                  "port " + link.wire().id(),
                  link.from(),
                  name,
                  dx,
                  side == Side.DOWN ? edge - 1 : 1 - edge - name.height());
      choices.add(List.of(text));
    }
    return choices;
  }

  /** The name of an input, outside of its box, beside the head of the arrow. */
  private List<List<Text>> roles(int k, Link link) {
    Side side = lines.enters(k);
    List<Stretch> parts = lines.pieces().get(k);
    double off = lines.strand(parts.get(parts.size() - 1)).off();
    Size role = link.wire().role();
    double edge = bodies.to(link.to(), side);
    String id = "role " + link.wire().id();
    List<List<Text>> choices = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      double dx;
      double dy;
      if (side.flat()) {
        dx = side == Side.RIGHT ? edge + HEAD : -edge - HEAD - role.width();
        dy = first ? off - 2 - role.height() : off + 2;
      } else {
        dx = first ? off + 3 : off - 3 - role.width();
        dy = side == Side.DOWN ? edge + 3 : -edge - 3 - role.height();
      }
      choices.add(List.of(new Text(id, link.to(), role, dx, dy)));
    }
    return choices;
  }
}
