package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archigram.diagram.equation.EquationSheet.Line;
import org.archigram.diagram.equation.EquationSheet.Section;
import org.archigram.diagram.equation.EquationSheet.Weights;
import org.archigram.diagram.figure.Theme;
import org.archigram.diagram.text.TexFile;
import org.archigram.diagram.text.TexText;
import org.archigram.model.equation.Equation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Tex;

/** Writes equations as text. */
public final class EquationText {
  /** Text on a page of its own is no wider than that of an article, in points. */
  private static final double TEXT = 345;

  private static final double MARGIN = 12;

  /** No block of equations may be higher than a page. */
  private static final int MOST_LINES = 24;

  private EquationText() {}

  /** A file for LaTeX, which compiles as it is and goes into documents by {@code \\input}. */
  public static String tex(EquationSheet sheet) {
    var out = new StringBuilder(heading(sheet.title()));
    if (!sheet.documentation().isEmpty()) {
      out.append("{\\ifdim\\hsize>")
          .append(TEXT)
          .append("pt \\hsize=")
          .append(TEXT)
          .append("pt \\fi\n");
      out.append(TexText.escape(sheet.documentation().replaceAll("\\s+", " ")));
      out.append("\\par}\n");
    }
    for (Section section : sheet.sections()) {
      out.append(sheet.names(section) ? "\\medskip\n" + heading(section.title()) : "");
      out.append(equations(section));
      section.weights().forEach(weights -> out.append(tex(weights)));
    }
    double width = Math.max(TEXT, EquationFigure.of(sheet, Theme.LIGHT).width());
    return new TexFile(sheet.title(), packages(out), width, MARGIN).around(out.toString());
  }

  private static List<TexFile.Package> packages(StringBuilder tex) {
    var packages = new ArrayList<>(List.of(TexFile.AMSMATH, TexFile.AMSSYMB, TexFile.GRAPHICX));
    if (tex.indexOf(TexFile.SIGN) >= 0) {
      packages.add(TexFile.TIKZ);
    }
    return packages;
  }

  private static String heading(String title) {
    return "\\par\\noindent\\textbf{" + TexText.escape(title) + "}\\par\n";
  }

  private static String equations(Section section) {
    List<String> lines =
        section.lines().stream().map(line -> "  " + ascii(tex(line.equation()))).toList();
    var out = new StringBuilder();
    for (int from = 0; from < lines.size(); from += MOST_LINES) {
      List<String> block = lines.subList(from, Math.min(from + MOST_LINES, lines.size()));
      out.append("\\archigramequations{\n").append(String.join(" \\\\\n", block)).append("}\n");
    }
    return out.toString();
  }

  /** Letters that only some encodings and engines of TeX know stand in text, so as commands. */
  private static String ascii(String tex) {
    return tex.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> letter.codePointAt(0) < 0x7F ? letter : TexText.escape(letter))
        .collect(Collectors.joining());
  }

  private static String aligned(Section section) {
    return section.lines().stream()
        .map(line -> "  " + tex(line.equation()))
        .collect(Collectors.joining(" \\\\\n", "\\begin{aligned}\n", "\n\\end{aligned}\n"));
  }

  /** The sign takes the alignment mark before it. */
  private static String tex(Equation equation) {
    String sign = Tex.of(Formula.relation(equation.sign()));
    return Tex.of(equation.left()) + " &" + sign + " " + Tex.of(equation.right());
  }

  private static String tex(Weights weights) {
    String note = weights.note().isEmpty() ? "" : ", " + TexText.escape(weights.note());
    return "\\noindent $" + ascii(Tex.of(weights.spaces())) + "$" + note + "\\par\n";
  }

  /** Markdown with formulas between dollar signs. */
  public static String markdown(EquationSheet sheet) {
    StringBuilder out = new StringBuilder("# " + Markdown.escape(sheet.title()) + "\n");
    if (!sheet.documentation().isEmpty()) {
      out.append('\n').append(Markdown.escape(sheet.documentation())).append('\n');
    }
    for (Section section : sheet.sections()) {
      boolean named = sheet.names(section);
      out.append(named ? "\n## " + Markdown.escape(section.title()) + "\n" : "");
      if (!section.lines().isEmpty()) {
        out.append("\n$$\n").append(Markdown.formula(aligned(section)));
        out.append("$$\n");
      }
      out.append(section.weights().isEmpty() ? "" : "\n");
      section.weights().forEach(weights -> out.append(markdown(weights)));
    }
    return out.toString();
  }

  private static String markdown(Weights weights) {
    String note = weights.note().isEmpty() ? "" : ", " + Markdown.escape(weights.note());
    return "- $" + Markdown.formula(Tex.of(weights.spaces())) + "$" + note + "\n";
  }

  /** Lines for the console, with subscripts written behind a low line. */
  public static String plain(EquationSheet sheet) {
    StringBuilder out = new StringBuilder(sheet.title()).append('\n');
    for (Section section : sheet.sections()) {
      out.append('\n').append(sheet.names(section) ? section.title() + "\n\n" : "");
      section.lines().forEach(line -> out.append(plain(line)));
      out.append(section.weights().isEmpty() || section.lines().isEmpty() ? "" : "\n");
      section.weights().forEach(weights -> out.append(plain(weights)));
    }
    return out.toString();
  }

  private static String plain(Line line) {
    return "  " + Plain.of(line.equation().formula()) + "\n";
  }

  private static String plain(Weights weights) {
    String note = weights.note().isEmpty() ? "" : ", " + weights.note();
    return "  " + Plain.of(weights.spaces()) + note + "\n";
  }
}
