package org.archigram.diagram.svg;

import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.scene.Scene;

/** Writes a scene as an SVG file that brings its fonts with it. */
public final class Svg {
  private Svg() {}

  /** The whole file. */
  public static String write(Scene scene) {
    var use = FontUse.of(scene);
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
        .attribute("fill", "none");
    var marks = new MarkWriter(xml, use);
    marks.caption(scene.caption());
    xml.open("style").raw(use.css()).close();
    marks.hatches(scene);
    xml.open("rect")
        .attribute("width", width)
        .attribute("height", height)
        .attribute("fill", scene.background().hex())
        .close();
    scene.marks().forEach(mark -> mark.accept(marks));
    return xml.close().text();
  }
}
