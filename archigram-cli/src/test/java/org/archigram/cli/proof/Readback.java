package org.archigram.cli.proof;

import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The graph that an SVG file shows, read from its elements alone. */
record Readback(
    Map<String, Node> nodes, List<Edge> edges, Map<String, Region> regions, Set<String> repeated) {

  /** The place of an outline. */
  record Box(double left, double top, double right, double bottom) {
    double height() {
      return bottom - top;
    }

    boolean holds(Box other) {
      return left <= other.left
          && top <= other.top
          && right >= other.right
          && bottom >= other.bottom;
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** A drawn node. */
  record Node(
      String id,
      String kind,
      String weights,
      String operation,
      Optional<String> delay,
      List<String> members,
      List<String> badges,
      List<String> texts,
      String look,
      Box box) {

    boolean isBlock() {
      return kind.equals("block");
    }

    /** Whether something at this path is one of its members, or hidden inside it. */
    boolean holds(String path) {
      return members.contains(path)
          || (isBlock() && members.stream().anyMatch(m -> path.startsWith(m + ".")));
    }

    List<String> letters() {
      return badges.stream().filter(b -> b.startsWith("shared:")).toList();
    }
  }

  /** A drawn line. */
  record Edge(String from, String to, String kind) {}

  /** A drawn plate, opened block or stack. */
  record Region(
      String id, String kind, String axis, List<String> badges, List<String> texts, Box box) {}

  static Readback of(String svg) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    Set<String> lines = new LinkedHashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    Map<String, Region> regions = new LinkedHashMap<>();
    NodeList groups = root(svg).getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      switch (group.getAttribute("class")) {
        case "node" -> nodes.put(data(group, "id"), node(group));
        case "edge" -> {
          Edge edge = new Edge(data(group, "from"), data(group, "to"), data(group, "kind"));
          edges.add(edge);
          String line = edge + " of port " + data(group, "port");
          repeated.addAll(lines.add(line) ? Set.of() : Set.of(line));
        }
        case "region" -> regions.put(data(group, "id"), region(group));
        default -> {
          // Titles, legends and signs are no part of the graph.
        }
      }
    }
    return new Readback(nodes, edges, regions, repeated);
  }

  boolean draws(String from, String to, String kind) {
    return edges.contains(new Edge(from, to, kind));
  }

  /** The nodes that something at this path belongs to. */
  List<Node> holders(String path) {
    return nodes.values().stream().filter(node -> node.holds(path)).toList();
  }

  List<Node> ofKind(String kind) {
    return nodes.values().stream().filter(node -> node.kind().equals(kind)).toList();
  }

  private static Element root(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)))
          .getDocumentElement();
    } catch (Exception broken) {
      throw new AssertionError("not well-formed: " + broken.getMessage(), broken);
    }
  }

  private static Node node(Element group) {
    String delay = data(group, "delay");
    return new Node(
        data(group, "id"),
        data(group, "kind"),
        data(group, "weights"),
        data(group, "operation"),
        delay.isEmpty() ? Optional.empty() : Optional.of(delay),
        words(data(group, "members")),
        words(data(group, "badges")),
        texts(group),
        look(group),
        box(group));
  }

  /** The fills and strokes of its paths, without their places. */
  private static String look(Element group) {
    StringBuilder look = new StringBuilder();
    NodeList paths = group.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      for (String name : List.of("fill", "stroke", "stroke-width", "stroke-dasharray")) {
        look.append(name).append('=').append(path.getAttribute(name)).append(' ');
      }
    }
    return look.toString();
  }

  private static Region region(Element group) {
    return new Region(
        data(group, "id"),
        data(group, "kind"),
        data(group, "axis"),
        words(data(group, "badges")),
        texts(group),
        box(group));
  }

  private static String data(Element group, String name) {
    return group.getAttribute("data-" + name);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      words.add(URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return words;
  }

  private static List<String> texts(Element group) {
    List<String> texts = new ArrayList<>();
    NodeList found = group.getElementsByTagName("text");
    for (int i = 0; i < found.getLength(); i++) {
      Element text = (Element) found.item(i);
      String label = text.getAttribute("aria-label");
      texts.add(label.isEmpty() ? text.getTextContent() : label);
    }
    return texts;
  }

  /** The bounds of the places that the first outline names. */
  private static Box box(Element group) {
    String data = ((Element) group.getElementsByTagName("path").item(0)).getAttribute("d");
    Matcher numbers = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)").matcher(data);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    while (numbers.find()) {
      double x = Double.parseDouble(numbers.group(1));
      double y = Double.parseDouble(numbers.group(2));
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return new Box(left, top, right, bottom);
  }
}
