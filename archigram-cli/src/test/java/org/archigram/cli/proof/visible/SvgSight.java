package org.archigram.cli.proof.visible;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.archigram.cli.proof.visible.Visible.Ink;
import org.archigram.cli.proof.visible.Visible.Letters;
import org.archigram.cli.proof.visible.Visible.Page;
import org.archigram.cli.proof.visible.Visible.Spot;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Looks at an SVG file. */
final class SvgSight {
  private static final Pattern RULE = Pattern.compile("\\.([\\w-]+)\\{font-family:[\\w-]+,?(.*?)}");
  private static final Pattern TURN =
      Pattern.compile("translate\\((\\S+) (\\S+)\\)rotate\\((\\S+)\\)");

  private final Element root;
  private final Map<String, String> faces = new HashMap<>();
  private final Map<String, String> hatches = new HashMap<>();
  private final List<Letters> letters = new ArrayList<>();
  private final List<Ink> inks = new ArrayList<>();

  /** How the marks inside a group are moved. */
  private record Turn(Spot by, double angle) {
    static final Turn NONE = new Turn(new Spot(0, 0), 0);

    Spot place(double x, double y) {
      double cos = Math.cos(Math.toRadians(angle));
      double sin = Math.sin(Math.toRadians(angle));
      return angle == 0
          ? new Spot(x, y)
          : new Spot(by.x() + x * cos - y * sin, by.y() + x * sin + y * cos);
    }
  }

  SvgSight(String svg) {
    this.root = root(svg);
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

  Visible picture() {
    String[] box = root.getAttribute("viewBox").split(" ");
    elements(root).forEach(element -> look(element, Turn.NONE));
    Page page = new Page(Double.parseDouble(box[2]), Double.parseDouble(box[3]), "");
    return new Visible(page, letters, inks);
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private void look(Element element, Turn turn) {
    switch (element.getTagName()) {
      case "title", "desc" -> {
        // Nobody sees them.
      }
      case "style" -> style(element.getTextContent());
      case "defs" -> elements(element).forEach(this::pattern);
      case "g" -> {
        Turn inner = element.hasAttribute("transform") ? turn(element) : turn;
        elements(element).forEach(child -> look(child, inner));
      }
      case "path" -> ink(element, Outline.read(element.getAttribute("d")));
      case "rect" ->
          ink(
              element,
              Outline.rectangle(
                  number(element, "x"),
                  number(element, "y"),
                  number(element, "width"),
                  number(element, "height")));
      case "text" -> text(element, turn);
      default -> throw new AssertionError("what does <" + element.getTagName() + "> look like?");
    }
  }

  private static Turn turn(Element group) {
    Matcher turn = TURN.matcher(group.getAttribute("transform"));
    if (!turn.matches()) {
      throw new AssertionError("what does this do? " + group.getAttribute("transform"));
    }
    Spot by = new Spot(Double.parseDouble(turn.group(1)), Double.parseDouble(turn.group(2)));
    return new Turn(by, Double.parseDouble(turn.group(3)));
  }

  private static double number(Element element, String name) {
    String text = element.getAttribute(name);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /** The name of a font's cut is no mark, but its kind, weight and slant are. */
  private void style(String css) {
    Matcher rules = RULE.matcher(css);
    while (rules.find()) {
      faces.put(rules.group(1), rules.group(2));
    }
  }

  private void pattern(Element pattern) {
    Element line = elements(pattern).get(0);
    hatches.put("url(#" + pattern.getAttribute("id") + ")", line.getAttribute("stroke"));
  }

  private void ink(Element element, Outline outline) {
    String fill = element.getAttribute("fill");
    String hatch = hatches.getOrDefault(fill, "");
    if (fill.startsWith("url(") && hatch.isEmpty()) {
      throw new AssertionError("filled with nothing: " + fill);
    }
    inks.add(
        new Ink(
            outline,
            hatch.isEmpty() ? fill : "",
            hatch,
            element.getAttribute("stroke"),
            number(element, "stroke-width"),
            element.getAttribute("stroke-dasharray")));
  }

  private void text(Element text, Turn turn) {
    List<Element> runs = elements(text);
    (runs.isEmpty() ? List.of(text) : runs)
        .forEach(run -> letters.add(letters(run, text.getAttribute("fill"), turn)));
  }

  private Letters letters(Element run, String colour, Turn turn) {
    String face = faces.get(run.getAttribute("class"));
    if (face == null) {
      throw new AssertionError("no font for " + run.getTextContent());
    }
    return new Letters(
        run.getTextContent(),
        turn.place(number(run, "x"), number(run, "y")),
        run.getAttribute("text-anchor").equals("middle"),
        number(run, "font-size"),
        face,
        colour,
        turn.angle());
  }
}
