package org.archigram.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.diagram.view.Caption;
import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.language.Language;
import org.archigram.model.Architecture;
import org.archigram.model.formula.Tex;
import org.archigram.model.problem.Source;

/** Reads small texts, and says in one line each what a view of them shows. */
public final class Read {
  private Read() {}

  /** The architecture of a text without problems. */
  public static Architecture text(String text) {
    var read = Language.read(new Source("test.arch", text));
    return read.architecture().orElseThrow(() -> new AssertionError(read.problems().text(false)));
  }

  /** Options that open this many levels. */
  public static ViewOptions depth(ViewOptions.Kind kind, int depth) {
    return new ViewOptions(kind, depth, Set.of());
  }

  /** Options that open as little as is honest. */
  public static ViewOptions least() {
    return depth(ViewOptions.Kind.FLOW, ViewOptions.LEAST);
  }

  /** {@code h_0 = 0 → LSTM : carried h_0} for each link, in their order. */
  public static List<String> links(View view) {
    Map<String, String> titles = new LinkedHashMap<>();
    nodes(view).forEach(node -> titles.put(node.id(), title(node)));
    List<String> lines = new ArrayList<>();
    for (Link link : view.links()) {
      String kind = link.kind() == Link.Kind.DATA ? "" : link.kind().name().toLowerCase();
      String role = link.role().map(Read::words).orElse("");
      String more = (kind + " " + role).strip();
      lines.add(
          titles.get(link.from())
              + " → "
              + titles.get(link.to())
              + (more.isEmpty() ? "" : " : " + more));
    }
    return lines;
  }

  /** The nodes of a view. */
  public static List<Node> nodes(View view) {
    return view.root().allNodes();
  }

  /** The titles of the nodes that lie directly in each region, regions by their corner. */
  public static Map<String, List<String>> regions(View view) {
    Map<String, List<String>> regions = new LinkedHashMap<>();
    regions(view.root(), regions);
    return regions;
  }

  private static void regions(Region region, Map<String, List<String>> all) {
    String name = region.corner().or(region::title).map(Read::words).orElse("");
    all.computeIfAbsent(name, n -> new ArrayList<>())
        .addAll(region.nodes().stream().map(Read::title).toList());
    region.regions().forEach(inner -> regions(inner, all));
  }

  /** The title of a node, with the name of what leaves it. */
  public static String title(Node node) {
    Optional<String> name = node.result().name().map(Read::words);
    return words(node.title()) + name.map(n -> " " + n).orElse("");
  }

  /** The letters for shared weights that a node carries. */
  public static List<String> badges(Node node, Node.Mark mark) {
    return node.badges().stream()
        .filter(badge -> badge.mark() == mark)
        .map(badge -> words(badge.text()))
        .toList();
  }

  /** The details of a node. */
  public static String details(Node node) {
    return node.details().stream().map(Read::words).collect(Collectors.joining(" / "));
  }

  /** A caption as TeX, or its words. */
  public static String words(Caption caption) {
    return caption instanceof Caption.Maths maths
        ? Tex.of(maths.formula())
        : ((Caption.Words) caption).text();
  }
}
