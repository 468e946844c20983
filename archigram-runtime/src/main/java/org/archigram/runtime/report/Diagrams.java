package org.archigram.runtime.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;

/** Pictures of the very network that was trained. */
final class Diagrams {
  private static final double PIXELS_A_POINT = 4.0 / 3;

  private final Architecture architecture;
  private final Types types;

  private Diagrams(Architecture architecture) {
    this.architecture = architecture;
    this.types = Types.of(architecture);
  }

  static Html html(Architecture architecture) {
    Diagrams diagrams = new Diagrams(architecture);
    Html html = new Html().open("section").line().element("h2", "The network").line();
    String flow = diagrams.figure(Kind.FLOW, "How values flow").toString();
    html.open("div", "class", "diagrams").line().markup(flow);
    if (diagrams.picture(Kind.TRAINING, Theme.LIGHT).exists()) {
      String other = diagrams.figure(Kind.TRAINING, "What trains what").toString();
      html.markup(drawn(other).equals(drawn(flow)) ? "" : other);
    }
    return html.end().end();
  }

  /** Two views may look the same, and then one is enough. */
  private static String drawn(String figure) {
    return figure
        .substring(figure.indexOf("srcset"), figure.indexOf("</picture>"))
        .replaceAll("alt=\"[^\"]*\"", "");
  }

  private Picture picture(Kind kind, Theme theme) {
    return Picture.of(architecture, types, Wish.of(kind, theme));
  }

  private Html figure(Kind kind, String caption) {
    Scene light = picture(kind, Theme.LIGHT).scene();
    Scene dark = picture(kind, Theme.DARK).scene();
    long width = Math.round(light.width() * PIXELS_A_POINT);
    Html html = new Html().open("figure", "class", "diagram").line().open("picture");
    html.single("source", "media", "(prefers-color-scheme: dark)", "srcset", data(Svg.write(dark)));
    html.single(
        "img",
        "width",
        String.valueOf(width),
        "alt",
        architecture.name() + ": " + caption.toLowerCase(java.util.Locale.ROOT),
        "src",
        data(Svg.write(light)));
    return html.end().element("figcaption", caption).line().end();
  }

  private static String data(String svg) {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
