package org.archigram.diagram.tikz;

import java.util.Locale;
import java.util.TreeSet;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.scene.Scene;

/** Writes a scene as a LaTeX document that draws it with TikZ. */
public final class Tikz {
  private static final String PREAMBLE =
      """
      \\documentclass{article}
      \\usepackage[T1]{fontenc}
      \\usepackage[utf8]{inputenc}
      \\usepackage{lmodern,textcomp,amsmath,amssymb,tikz}
      \\setlength{\\fboxsep}{1pt}
      \\hoffset=-1in \\voffset=-1in
      """;

  private Tikz() {}

  /** The whole document; {@code pdflatex} makes one page of it, cut to the picture. */
  public static String write(Scene scene) {
    var body = new TikzWriter();
    body.fill(Figures.rectangle(scene.page()), scene.background());
    scene.marks().forEach(mark -> mark.accept(body));
    var out = new StringBuilder(PREAMBLE);
    for (String color : new TreeSet<>(body.colors())) {
      String html = color.substring(1).toUpperCase(Locale.ROOT);
      out.append("\\definecolor{").append(TikzWriter.name(color)).append("}{HTML}{");
      out.append(html).append("}\n");
    }
    out.append(page(scene)).append(body.text());
    out.append("\\end{tikzpicture}}\n\\shipout\\box0\n\\end{document}\n");
    return out.toString();
  }

  private static String page(Scene scene) {
    String width = Decimals.write(scene.width()) + "bp";
    String height = Decimals.write(scene.height()) + "bp";
    return """
        \\begin{document}
        \\pdfpagewidth=%s \\pdfpageheight=%s
        \\setbox0\\hbox{\\begin{tikzpicture}[x=1bp,y=-1bp,line join=round,inner sep=0,outer sep=0]
        \\useasboundingbox (0,0) rectangle (%s,%s);
        """
        .formatted(width, height, Decimals.write(scene.width()), Decimals.write(scene.height()));
  }
}
