package org.archigram.cli.gallery;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.cli.draw.Format;
import org.archigram.cli.source.Subject;
import org.archigram.cli.summary.Summary;
import org.archigram.diagram.equation.EquationSheet;
import org.archigram.diagram.equation.EquationText;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.tikz.Tikz;
import org.archigram.zoo.Entry;

/**
 * One architecture of the site: its pictures and figures.
 *
 * @param pictures the size of each view that it has
 * @param files what its page shows and offers, by their names in the site
 */
record Exhibit(
    Entry entry,
    Subject subject,
    Summary summary,
    Map<Kind, Size> pictures,
    Map<String, byte[]> files) {

  /** The size of a picture in points. */
  record Size(double width, double height) {}

  /** Draws all views of an architecture. */
  static Exhibit of(Entry entry, Subject subject) {
    Map<Kind, Size> pictures = new LinkedHashMap<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Kind view : Kind.values()) {
      if (subject.picture(Wish.of(view, Theme.LIGHT)).exists()) {
        pictures.put(view, draw(entry, subject, view, files));
      }
    }
    EquationSheet sheet = EquationSheet.of(subject.architecture(), subject.types());
    files.put(entry.name() + ".tex", bytes(EquationText.tex(sheet)));
    files.put(entry.name() + ".arch", bytes(entry.source().text()));
    return new Exhibit(entry, subject, Summary.of(subject), pictures, files);
  }

  private static Size draw(Entry entry, Subject subject, Kind view, Map<String, byte[]> files) {
    Scene light = subject.picture(Wish.of(view, Theme.LIGHT)).scene();
    Scene dark = subject.picture(Wish.of(view, Theme.DARK)).scene();
    files.put(picture(entry, view, "light.svg"), bytes(Svg.write(light)));
    files.put(picture(entry, view, "dark.svg"), bytes(Svg.write(dark)));
    files.put(picture(entry, view, "light.pdf"), Pdf.write(light));
    files.put(picture(entry, view, "light." + Format.TIKZ.ending()), bytes(Tikz.write(light)));
    return new Size(light.width(), light.height());
  }

  /** The name of a file in the site. */
  static String picture(Entry entry, Kind view, String ending) {
    return "pictures/" + entry.name() + "-" + view.word() + "-" + ending;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
