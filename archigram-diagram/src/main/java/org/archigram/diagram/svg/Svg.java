package org.archigram.diagram.svg;

import java.util.Locale;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.scene.Scene;

/** Writes a scene as an SVG file that brings its fonts with it. */
public final class Svg {
  private final Scene scene;
  private final FontUse fonts;
  private final String css;
  private final Lettering lettering;

  private Svg(Scene scene, Lettering lettering) {
    this.scene = scene;
    this.fonts = FontUse.of(scene);
    this.css = lettering == Lettering.FONTS ? fonts.css() : "";
    this.lettering = lettering;
  }

  /** The whole file. */
  public static String write(Scene scene) {
    return write(scene, Lettering.FONTS);
  }

  /** The whole file, its texts held in this way. */
  public static String write(Scene scene, Lettering lettering) {
    Svg svg = new Svg(scene, lettering);
    return svg.text(svg.prefix());
  }

  /**
   * What all ids of this picture begin with, so that pictures in one page never share one: what it
   * is called, and a number made of all that is in it.
   */
  private String prefix() {
    String title = MarkWriter.token(scene.caption().title()).toLowerCase(Locale.ROOT);
    String name = title.length() > 24 ? title.substring(0, 24) : title;
    return String.format(Locale.ROOT, "%s-%08x-", name, text("").hashCode());
  }

  private String text(String prefix) {
    var xml = new Xml();
    String width = Decimals.write(scene.width());
    String height = Decimals.write(scene.height());
    xml.open("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", width + "pt")
        .attribute("height", height + "pt")
        .attribute("viewBox", "0 0 " + width + " " + height)
        .attribute("role", "img")
        .attribute("xml:space", "preserve")
        .attribute("stroke-linejoin", "round")
        .attribute("stroke-linecap", "butt")
        .attribute("fill", "none")
        .attribute("style", "font-kerning:none;font-variant-ligatures:none");
    var marks = new MarkWriter(xml, fonts, lettering, prefix);
    marks.caption(scene.caption());
    if (!css.isEmpty()) {
      xml.open("style").raw(css).close();
    }
    marks.hatches(scene);
    scene
        .background()
        .ifPresent(
            color ->
                xml.open("rect")
                    .attribute("width", width)
                    .attribute("height", height)
                    .attribute("fill", color.hex())
                    .close());
    scene.marks().forEach(mark -> mark.accept(marks));
    return xml.close().text();
  }
}
