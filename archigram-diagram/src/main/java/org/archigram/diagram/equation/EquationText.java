package org.archigram.diagram.equation;

import java.util.stream.Collectors;
import org.archigram.diagram.equation.EquationSheet.Line;
import org.archigram.diagram.equation.EquationSheet.Section;
import org.archigram.diagram.equation.EquationSheet.Weights;
import org.archigram.diagram.text.TexText;
import org.archigram.model.equation.Equation;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Tex;

/** Writes equations as text. */
public final class EquationText {
  private static final String PREAMBLE =
      """
      \\documentclass{article}
      \\usepackage[T1]{fontenc}
      \\usepackage[utf8]{inputenc}
      \\usepackage{lmodern,textcomp,amsmath,amssymb}
      \\begin{document}
      """;

  private EquationText() {}

  /** A document for LaTeX, which compiles as it is. */
  public static String tex(EquationSheet sheet) {
    StringBuilder out = new StringBuilder(PREAMBLE);
    out.append("\\section*{").append(TexText.escape(sheet.title())).append("}\n");
    if (!sheet.documentation().isEmpty()) {
      out.append(TexText.escape(sheet.documentation().replaceAll("\\s+", " "))).append("\n");
    }
    for (Section section : sheet.sections()) {
      boolean named = sheet.names(section);
      out.append(named ? "\\subsection*{" + TexText.escape(section.title()) + "}\n" : "");
      out.append(section.lines().isEmpty() ? "" : aligned(section, "align*"));
      section.weights().forEach(weights -> out.append(tex(weights)));
    }
    return out.append("\\end{document}\n").toString();
  }

  private static String aligned(Section section, String environment) {
    return section.lines().stream()
        .map(line -> "  " + tex(line.equation()))
        .collect(
            Collectors.joining(
                " \\\\\n", "\\begin{" + environment + "}\n", "\n\\end{" + environment + "}\n"));
  }

  /** The sign takes the alignment mark before it. */
  private static String tex(Equation equation) {
    String sign = Tex.of(Formula.relation(equation.sign()));
    return Tex.of(equation.left()) + " &" + sign + " " + Tex.of(equation.right());
  }

  private static String tex(Weights weights) {
    String note = weights.note().isEmpty() ? "" : ", " + TexText.escape(weights.note());
    return "\\noindent $" + Tex.of(weights.spaces()) + "$" + note + "\\par\n";
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
        out.append("\n$$\n").append(Markdown.formula(aligned(section, "aligned")));
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
