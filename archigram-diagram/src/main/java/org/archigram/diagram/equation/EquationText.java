package org.archigram.diagram.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archigram.diagram.equation.EquationSheet.Line;
import org.archigram.diagram.equation.EquationSheet.Section;
import org.archigram.diagram.tex.TexFile;
import org.archigram.diagram.text.TexText;
import org.archigram.diagram.theme.Theme;
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
    var out = new StringBuilder(sheet.title().isBlank() ? "" : heading(sheet.title()));
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
      out.append(sheet.names(section) ? "\\medskip\n" + heading(section) : "");
      out.append(equations(section));
      section.ranges().forEach(range -> out.append(line(range)));
      section.weights().forEach(weights -> out.append(line(weights.noted())));
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

  private static String heading(Section section) {
    String arguments =
        section.arguments().map(a -> "\\," + "$" + ascii(Tex.of(a)) + "$").orElse("");
    return "\\par\\noindent\\textbf{"
        + TexText.escape(section.title())
        + "}"
        + arguments
        + "\\par\n";
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

  private static String line(Formula formula) {
    return "\\noindent $" + ascii(Tex.of(formula)) + "$\\par\n";
  }

  /** Markdown with formulas between dollar signs. */
  public static String markdown(EquationSheet sheet) {
    String title = Markdown.escape(sheet.title());
    StringBuilder out = new StringBuilder(title.isBlank() ? "" : "# " + title + "\n");
    if (!sheet.documentation().isEmpty()) {
      out.append('\n').append(Markdown.escape(sheet.documentation())).append('\n');
    }
    for (Section section : sheet.sections()) {
      boolean named = sheet.names(section);
      out.append(
          named ? "\n## " + Markdown.escape(section.title()) + arguments(section) + "\n" : "");
      if (!section.lines().isEmpty()) {
        out.append("\n$$\n").append(Markdown.formula(aligned(section)));
        out.append("$$\n");
      }
      out.append(section.weights().isEmpty() && section.ranges().isEmpty() ? "" : "\n");
      section.ranges().forEach(range -> out.append(markdown(range)));
      section.weights().forEach(weights -> out.append(markdown(weights.noted())));
    }
    return out.toString();
  }

  private static String arguments(Section section) {
    return section.arguments().map(a -> "$" + Markdown.formula(Tex.of(a)) + "$").orElse("");
  }

  private static String markdown(Formula formula) {
    return "- $" + Markdown.formula(Tex.of(formula)) + "$\n";
  }

  /** Lines for the console, with subscripts written behind a low line. */
  public static String plain(EquationSheet sheet) {
    String title = sheet.title();
    StringBuilder out = new StringBuilder(title.isBlank() ? "" : title + "\n");
    for (Section section : sheet.sections()) {
      String arguments = section.arguments().map(Plain::of).orElse("");
      out.append('\n').append(sheet.names(section) ? section.title() + arguments + "\n\n" : "");
      section.lines().forEach(line -> out.append(plain(line)));
      boolean more = !section.weights().isEmpty() || !section.ranges().isEmpty();
      out.append(more && !section.lines().isEmpty() ? "\n" : "");
      section.ranges().forEach(range -> out.append(plain(range)));
      section.weights().forEach(weights -> out.append(plain(weights.noted())));
    }
    return out.toString();
  }

  private static String plain(Line line) {
    return "  " + Plain.of(line.equation().formula()) + "\n";
  }

  private static String plain(Formula formula) {
    return "  " + Plain.of(formula) + "\n";
  }
}
