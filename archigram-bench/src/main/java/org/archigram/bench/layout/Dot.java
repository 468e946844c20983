package org.archigram.bench.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnEdge;
import org.archigram.diagram.check.drawn.DrawnNode;
import org.archigram.diagram.check.layout.Measures;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.view.Region;

/**
 * The same boxes and lines as {@code dot} of Graphviz lays them out, with lines at right angles.
 */
final class Dot {
  private static final double INCH = 72;

  private final Drawing drawing;
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final StringBuilder graph = new StringBuilder();

  private Dot(Drawing drawing) {
    this.drawing = drawing;
  }

  /** What {@code dot} makes of a picture; nothing where it is not installed or gives up. */
  static Optional<Measures> figures(Drawing drawing) {
    try {
      Dot dot = new Dot(drawing);
      return Optional.of(Measures.of(dot.laid(run(dot.written()))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String run(String graph) throws IOException {
    Process process =
        new ProcessBuilder("dot", "-Tplain").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().write(graph.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String plain = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("dot gave up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return plain;
  }

  private String written() {
    drawing.nodes().forEach(node -> numbers.put(node.id(), "n" + numbers.size()));
    graph.append("digraph { rankdir=LR; splines=ortho; node [shape=box, fixedsize=true];\n");
    region(drawing.view().root(), 0);
    for (DrawnEdge edge : drawing.edges()) {
      graph.append(numbers.get(edge.from()) + " -> " + numbers.get(edge.to()) + ";\n");
    }
    return graph.append("}\n").toString();
  }

  private void region(Region region, int level) {
    if (level > 0) {
      graph.append("subgraph cluster" + graph.length() + " {\n");
    }
    region.nodes().stream()
        .flatMap(node -> drawing.node(node.id()).stream())
        .forEach(node -> graph.append(sized(node)));
    region.regions().forEach(inner -> region(inner, level + 1));
    graph.append(level > 0 ? "}\n" : "");
  }

  private String sized(DrawnNode node) {
    return String.format(
        Locale.ROOT,
        "%s [width=%.3f, height=%.3f];%n",
        numbers.get(node.id()),
        node.box().width() / INCH,
        node.box().height() / INCH);
  }

  /** The drawing with the lines that {@code dot} has led. */
  private Drawing laid(String plain) throws IOException {
    Map<String, Deque<List<Point>>> lines = new LinkedHashMap<>();
    for (String line : plain.split("\n")) {
      String[] words = line.split(" ");
      if (words[0].equals("edge")) {
        String ends = words[1] + " " + words[2];
        lines.computeIfAbsent(ends, e -> new ArrayDeque<>()).add(points(words));
      }
    }
    List<DrawnEdge> edges = new ArrayList<>();
    for (DrawnEdge edge : drawing.edges()) {
      Deque<List<Point>> led = lines.get(numbers.get(edge.from()) + " " + numbers.get(edge.to()));
      if (led == null || led.isEmpty()) {
        throw new IOException("dot leaves out a line");
      }
      edges.add(
          new DrawnEdge(
              edge.id(),
              edge.from(),
              edge.to(),
              edge.kind(),
              edge.caption(),
              edge.style(),
              led.remove()));
    }
    return new Drawing(
        drawing.view(),
        drawing.meant(),
        drawing.scene(),
        drawing.nodes(),
        edges,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        drawing.pixels());
  }

  /** The corners of a line; its control points lie on straight pieces. */
  private static List<Point> points(String[] words) {
    List<Point> corners = new ArrayList<>();
    int count = Integer.parseInt(words[3]);
    for (int i = 0; i < count; i++) {
      double x = INCH * Double.parseDouble(words[4 + 2 * i]);
      double y = -INCH * Double.parseDouble(words[5 + 2 * i]);
      Point next = new Point(x, y);
      int last = corners.size() - 1;
      if (last >= 0 && corners.get(last).distance(next) < 0.5) {
        continue;
      }
      if (last >= 1 && isStraight(corners.get(last - 1), corners.get(last), next)) {
        corners.set(last, next);
      } else {
        corners.add(next);
      }
    }
    return corners;
  }

  private static boolean isStraight(Point a, Point b, Point c) {
    boolean flat = Math.abs(a.y() - b.y()) < 0.5 && Math.abs(b.y() - c.y()) < 0.5;
    return flat || Math.abs(a.x() - b.x()) < 0.5 && Math.abs(b.x() - c.x()) < 0.5;
  }
}
