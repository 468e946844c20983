package org.archigram.diagram.tikz;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.tex.TexFile;

/** Writes a scene as a LaTeX file that draws it with TikZ. */
public final class Tikz {
  private Tikz() {}

  /** A file that compiles alone, to one page cut to the picture, and goes into documents. */
  public static String write(Scene scene) {
    var marks = new TikzWriter();
    scene.background().ifPresent(color -> marks.fill(Figures.rectangle(scene.page()), color));
    scene.marks().forEach(mark -> mark.accept(marks));
    var out = new StringBuilder();
    for (String color : new TreeSet<>(marks.colors())) {
      String html = color.substring(1).toUpperCase(Locale.ROOT);
      out.append("\\definecolor{").append(TikzWriter.name(color)).append("}{HTML}{");
      out.append(html).append("}%\n");
    }
    out.append(opening(scene)).append(marks.text()).append("\\end{tikzpicture}");
    String title = scene.caption().title();
    return new TexFile(title, List.of(TexFile.TIKZ), scene.width(), 0).around(out.toString());
  }

  private static String opening(Scene scene) {
    return """
        \\begin{tikzpicture}[x=1bp,y=-1bp,line join=round,inner sep=0,outer sep=0]
        \\useasboundingbox (0,0) rectangle (%s,%s);
        """
        .formatted(Decimals.write(scene.width()), Decimals.write(scene.height()));
  }
}
