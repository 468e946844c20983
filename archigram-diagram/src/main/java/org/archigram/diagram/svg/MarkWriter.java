package org.archigram.diagram.svg;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.PathData;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Hatching;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.text.Run;

/** Writes each mark as SVG elements. */
final class MarkWriter implements Mark.Visitor<Xml> {
  private final Xml xml;
  private final FontUse fonts;
  private final Lettering lettering;
  private final String prefix;
  private final Set<String> ids = new HashSet<>();

  MarkWriter(Xml xml, FontUse fonts, Lettering lettering, String prefix) {
    this.xml = xml;
    this.fonts = fonts;
    this.lettering = lettering;
    this.prefix = prefix;
  }

  void caption(Caption caption) {
    if (!caption.title().isEmpty()) {
      xml.open("title").content(caption.title()).close();
    }
    if (!caption.description().isEmpty()) {
      xml.open("desc").content(caption.description()).close();
    }
  }

  void hatches(Scene scene) {
    var colors = new TreeSet<String>();
    scene.marks().forEach(mark -> collectHatches(mark, colors));
    if (colors.isEmpty()) {
      return;
    }
    xml.open("defs");
    colors.forEach(this::hatch);
    xml.close();
  }

  private static void collectHatches(Mark mark, Set<String> colors) {
    if (mark instanceof Mark.Group group) {
      group.marks().forEach(inner -> collectHatches(inner, colors));
    } else if (mark instanceof Mark.Shape shape) {
      shape.style().hatch().map(Color::hex).ifPresent(colors::add);
    }
  }

  private void hatch(String color) {
    String step = Decimals.write(Hatching.SPACING);
    String middle = Decimals.write(Hatching.SPACING / 2);
    xml.open("pattern")
        .attribute("id", hatchId(color))
        .attribute("width", step)
        .attribute("height", step)
        .attribute("patternUnits", "userSpaceOnUse")
        .attribute("patternTransform", "rotate(45)");
    xml.open("path")
        .attribute("d", "M" + middle + " 0V" + step)
        .attribute("stroke", color)
        .attribute("stroke-width", Decimals.write(Hatching.WIDTH))
        .close();
    xml.close();
  }

  private String hatchId(String color) {
    return prefix + "hatch-" + color.substring(1);
  }

  @Override
  public Xml group(Mark.Group group) {
    xml.open("g").attribute("id", unique(prefix + token(group.id())));
    xml.attribute("class", token(group.kind()));
    group.data().forEach((name, value) -> xml.attribute("data-" + dataName(name), value));
    xml.raw("\n");
    caption(group.caption());
    group.marks().forEach(mark -> mark.accept(this));
    return xml.close();
  }

  static String token(String text) {
    String token = text.replaceAll("[^A-Za-z0-9_.-]", "-");
    return token.matches("[A-Za-z].*") ? token : "n" + token;
  }

  private static String dataName(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
  }

  private String unique(String id) {
    String candidate = id;
    for (int copy = 2; !ids.add(candidate); copy++) {
      candidate = id + "-" + copy;
    }
    return candidate;
  }

  @Override
  public Xml shape(Mark.Shape shape) {
    String data = PathData.of(shape.path());
    Style style = shape.style();
    boolean isHatched = style.hatch().isPresent();
    if (isHatched) {
      style.fill().ifPresent(fill -> path(data).attribute("fill", fill.hex()).close());
    }
    path(data);
    style
        .hatch()
        .map(color -> "url(#" + hatchId(color.hex()) + ")")
        .or(() -> style.fill().map(Color::hex))
        .ifPresent(fill -> xml.attribute("fill", fill));
    style.stroke().ifPresent(color -> stroke(color, style));
    return xml.close();
  }

  private Xml path(String data) {
    return xml.open("path").attribute("d", data);
  }

  private void stroke(Color color, Style style) {
    xml.attribute("stroke", color.hex());
    xml.attribute("stroke-width", Decimals.write(style.strokeWidth()));
    if (!style.dash().isEmpty()) {
      xml.attribute(
          "stroke-dasharray",
          style.dash().stream().map(Decimals::write).collect(Collectors.joining(" ")));
    }
  }

  @Override
  public Xml text(Mark.Text text) {
    Label label = text.label();
    boolean isTurned = text.angle() != 0;
    Point origin = isTurned ? new Point(0, 0) : text.at();
    if (isTurned) {
      String place = Decimals.write(text.at().x()) + " " + Decimals.write(text.at().y());
      String turn = "translate(" + place + ")rotate(" + Decimals.write(text.angle()) + ")";
      xml.open("g").attribute("transform", turn);
    }
    Predicate<Run> drawn = run -> run.font().isForLargeSigns() || lettering == Lettering.OUTLINES;
    letters(text, label.runs().stream().filter(drawn.negate()).toList(), origin);
    outlines(text, label.runs().stream().filter(drawn).toList(), origin);
    rules(label.rules(), origin, text.color());
    return isTurned ? xml.close() : xml;
  }

  /** Large signs always are drawn: a program that cannot read our fonts has none like them. */
  private void outlines(Mark.Text text, List<Run> runs, Point origin) {
    if (runs.isEmpty()) {
      return;
    }
    var data = new StringBuilder();
    runs.forEach(run -> data.append(outline(run, origin)));
    path(data.toString()).attribute("fill", text.color().hex());
    if (lettering == Lettering.OUTLINES) {
      xml.attribute("aria-label", text.label().reading());
    }
    xml.close();
  }

  private static String outline(Run run, Point origin) {
    var data = new StringBuilder();
    double x = origin.x() + run.at().x();
    double y = origin.y() + run.at().y();
    for (int letter : run.text().codePoints().toArray()) {
      Point start = new Point(x, y);
      Path path =
          run.font()
              .outline(letter)
              .map(at -> start.plus(at.x() * run.size(), at.y() * run.size()));
      data.append(PathData.of(path));
      x += run.font().advance(letter) * run.size();
    }
    return data.toString();
  }

  private void letters(Mark.Text text, List<Run> runs, Point origin) {
    if (runs.isEmpty()) {
      return;
    }
    Label label = text.label();
    xml.open("text").attribute("fill", text.color().hex());
    if (runs.size() == 1 && label.runs().size() == 1) {
      single(runs.get(0), text.hold(), origin);
    } else {
      xml.attribute("aria-label", label.reading());
      runs.forEach(run -> tspan(run, origin));
    }
    xml.close();
  }

  /** Held where it must not move, a text of another width, in another font, still sits right. */
  private void single(Run run, Mark.Text.Hold hold, Point origin) {
    switch (hold) {
      case START -> place(run, origin);
      case MIDDLE -> place(run, origin.plus(run.width() / 2, 0)).attribute("text-anchor", "middle");
      case END -> place(run, origin.plus(run.width(), 0)).attribute("text-anchor", "end");
    }
    xml.content(run.text());
  }

  private void tspan(Run run, Point origin) {
    xml.open("tspan");
    place(run, origin).content(run.text()).close();
  }

  private Xml place(Run run, Point origin) {
    return xml.attribute("x", Decimals.write(origin.x() + run.at().x()))
        .attribute("y", Decimals.write(origin.y() + run.at().y()))
        .attribute("class", fonts.name(run.font()))
        .attribute("font-size", Decimals.write(run.size()));
  }

  private void rules(List<Box> rules, Point origin, Color color) {
    for (Box rule : rules) {
      xml.open("rect")
          .attribute("x", Decimals.write(origin.x() + rule.x()))
          .attribute("y", Decimals.write(origin.y() + rule.y()))
          .attribute("width", Decimals.write(rule.width()))
          .attribute("height", Decimals.write(rule.height()))
          .attribute("fill", color.hex())
          .close();
    }
  }
}
