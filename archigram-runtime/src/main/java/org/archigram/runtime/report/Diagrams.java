package org.archigram.runtime.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.figure.Theme;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.training.TrainingView;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;

/** Pictures of the very network that was trained. */
final class Diagrams {
  private static final double WIDEST = 760;
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
    String flow =
        diagrams
            .figure(diagrams.view(ViewOptions.Kind.FLOW, ViewOptions.AUTO), "How values flow")
            .toString();
    html.open("div", "class", "diagrams").line().markup(flow);
    if (!architecture.root().training().losses().isEmpty()
        || !architecture.root().training().rules().isEmpty()) {
      View training =
          TrainingView.of(
              architecture,
              diagrams.types,
              new ViewOptions(ViewOptions.Kind.TRAINING, ViewOptions.LEAST, Set.of()));
      String other = diagrams.figure(training, "What trains what").toString();
      html.markup(picture(other).equals(picture(flow)) ? "" : other);
    }
    return html.end().end();
  }

  /** Two views may look the same, and then one is enough. */
  private static String picture(String figure) {
    return figure
        .substring(figure.indexOf("srcset"), figure.indexOf("</picture>"))
        .replaceAll("alt=\"[^\"]*\"", "");
  }

  private View view(ViewOptions.Kind kind, int depth) {
    return View.of(architecture, types, new ViewOptions(kind, depth, Set.of()));
  }

  private Html figure(View view, String caption) {
    Scene light = Figure.within(view, Theme.LIGHT, Direction.AUTO, WIDEST);
    Scene dark = Figure.within(view, Theme.DARK, Direction.AUTO, WIDEST);
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
