package org.archigram.diagram.check.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.View;
import org.archigram.model.fact.Typed;

/**
 * A picture read back from its marks.
 *
 * @param view what it should show
 * @param meant the architecture that it shows, where that is known
 * @param scene the marks
 * @param nodes in drawing order
 * @param edges in drawing order
 * @param regions in drawing order
 * @param texts all texts, also those of nodes
 * @param strokes what is filled or stroked, each with the colour behind it
 * @param signs what the legend explains
 * @param pixels how many make one point, where the picture becomes a raster; infinite if it does
 *     not
 */
public record Drawing(
    View view,
    Optional<Typed> meant,
    Scene scene,
    List<DrawnNode> nodes,
    List<DrawnEdge> edges,
    List<DrawnRegion> regions,
    List<DrawnText> texts,
    List<DrawnShape> strokes,
    List<String> signs,
    double pixels) {

  /** The width of the text on a page with two columns, in points. */
  private static final double PAGE_WIDTH = 520;

  /** The height of the text on a page. */
  private static final double PAGE_HEIGHT = 754;

  public Drawing {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    regions = List.copyOf(regions);
    texts = List.copyOf(texts);
    strokes = List.copyOf(strokes);
    signs = List.copyOf(signs);
  }

  /** Reads the marks of a scene. */
  public static Drawing of(View view, Optional<Typed> meant, Scene scene, double pixels) {
    return new DrawingReader(scene).read(view, meant, pixels);
  }

  /** What flows by itself: the main drawing, then each inset. */
  public List<Drawing> parts() {
    List<DrawnRegion> insets =
        regions.stream().filter(region -> region.kind().equals("inset")).toList();
    List<Drawing> parts = new ArrayList<>();
    parts.add(part(node -> insets.stream().noneMatch(inset -> inset.box().contains(node.box()))));
    insets.forEach(inset -> parts.add(part(node -> inset.box().contains(node.box()))));
    return parts;
  }

  private Drawing part(Predicate<DrawnNode> inside) {
    List<DrawnNode> own = nodes.stream().filter(inside).toList();
    Set<String> ids = own.stream().map(DrawnNode::id).collect(Collectors.toSet());
    List<DrawnEdge> lines = edges.stream().filter(edge -> ids.contains(edge.to())).toList();
    return new Drawing(view, meant, scene, own, lines, regions, texts, strokes, signs, pixels);
  }

  /** The node with this id. */
  public Optional<DrawnNode> node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  /** How much the picture must shrink to be no wider than a page that is turned; at most 1. */
  public double scale() {
    return Math.min(1, PAGE_HEIGHT / scene.width());
  }

  /** How much the picture must shrink to fit on one page, upright or turned; at most 1. */
  public double pageScale() {
    double upright = Math.min(PAGE_WIDTH / scene.width(), PAGE_HEIGHT / scene.height());
    double turned = Math.min(PAGE_HEIGHT / scene.width(), PAGE_WIDTH / scene.height());
    return Math.min(1, Math.max(upright, turned));
  }
}
