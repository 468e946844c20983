package org.archigram.diagram.tex;

import java.util.List;
import java.util.stream.Collectors;
import org.archigram.diagram.geometry.Decimals;

/**
 * A TeX file that compiles alone, cut to what is in it, and that documents can {@code \input}.
 *
 * @param title what it shows
 * @param packages that it needs: each with a command that only this package defines
 * @param width of its page where it is compiled alone, in points
 * @param margin of that page
 */
public record TexFile(String title, List<Package> packages, double width, double margin) {

  /** The command for signs that TeX has no command for; it needs TikZ. */
  public static final String SIGN = "\\archigramsign";

  /** A package of LaTeX, known by one of its commands. */
  public record Package(String name, String command) {}

  public static final Package TIKZ = new Package("tikz", "tikzpicture");
  public static final Package AMSMATH = new Package("amsmath", "aligned");
  public static final Package AMSSYMB = new Package("amssymb", "mathbb");
  public static final Package GRAPHICX = new Package("graphicx", "resizebox");

  /**
   * How text keeps to its room, and how signs are drawn that TeX has no command for.
   *
   * <p>Documents make letters active, for quotation marks and spaces; here they are only letters.
   */
  private static final String COMMANDS =
      """
      \\begingroup
      \\def\\archigramother#1{\\ifx#1\\archigramother\\else\\catcode`#1 12 \\expandafter\\archigramother\\fi}%
      \\archigramother\\"\\'\\;\\:\\!\\?\\<\\>\\=\\|\\-\\,\\.\\/\\*\\+\\archigramother
      \\def\\archigramfit#1#2{\\setbox0\\hbox{#2}%
        \\ifdim\\wd0>#1bp\\resizebox{#1bp}{\\height}{\\box0}\\else\\box0 \\fi}%
      \\def\\archigramequations#1{\\setbox0\\hbox{$\\displaystyle\\begin{aligned}#1\\end{aligned}$}%
        \\ifdim\\wd0>\\linewidth\\setbox0\\hbox{\\resizebox{\\linewidth}{!}{\\box0}}\\fi
        \\[\\box0\\]}%
      \\def\\archigramdrawn#1#2{\\hbox to#1em{\\tikz[baseline=0pt,x=.001em,y=-.001em]\\fill#2;\\hss}}%
      \\def\\archigramsize#1{\\fontsize{\\csname#1\\endcsname}{0pt}\\selectfont}%
      \\def\\archigramsign#1#2{\\ifmmode\\mathchoice
        {\\archigramdrawn{#1}{#2}}{\\archigramdrawn{#1}{#2}}%
        {\\hbox{\\archigramsize{sf@size}\\archigramdrawn{#1}{#2}}}%
        {\\hbox{\\archigramsize{ssf@size}\\archigramdrawn{#1}{#2}}}%
        \\else\\leavevmode\\archigramdrawn{#1}{#2}\\fi}%
      """;

  /** Done where no document has begun yet, so only when the file is compiled alone. */
  private static final String ALONE =
      """
      \\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\else
      \\documentclass{article}
      \\usepackage{%s}
      \\ifdefined\\Umathchar\\else\\usepackage[T1]{fontenc}\\usepackage{lmodern}\\fi
      \\begin{document}
      \\def\\archigrambegin{\\setbox0\\vbox\\bgroup\\hsize=%sbp \\linewidth=\\hsize \\parindent=0pt }
      \\def\\archigramend{\\par\\egroup \\hoffset=-1in \\advance\\hoffset by %3$sbp \\voffset=\\hoffset
        \\dimen0=\\wd0 \\advance\\dimen0 by %4$sbp
        \\dimen2=\\ht0 \\advance\\dimen2 by \\dp0 \\advance\\dimen2 by %4$sbp
        \\ifdefined\\pagewidth \\pagewidth=\\dimen0 \\pageheight=\\dimen2
        \\else \\pdfpagewidth=\\dimen0 \\pdfpageheight=\\dimen2 \\fi
        \\shipout\\box0 \\endgroup\\end{document}}
      \\fi
      """;

  private static final String MISSING =
      """
      \\ifcsname %s\\endcsname\\else\\errmessage{%1$s is missing here: put
        \\string\\usepackage{%2$s} into the preamble}\\fi
      """;

  /** The whole file around this body. */
  public String around(String body) {
    String names = packages.stream().map(Package::name).collect(Collectors.joining(","));
    String both = Decimals.write(2 * margin);
    var out =
        new StringBuilder("% ")
            .append(title.replaceAll("[^A-Za-z0-9_. -]", "-"))
            .append(", by Archigram.\n");
    out.append("% Compile it alone, or input it into a document that uses ");
    out.append(names).append(".\n");
    out.append(ALONE.formatted(names, Decimals.write(width), Decimals.write(margin), both));
    for (Package needed : packages) {
      out.append(MISSING.formatted(needed.command(), needed.name()));
    }
    out.append(COMMANDS).append("\\ifdefined\\archigrambegin\\archigrambegin\\fi\n");
    out.append(body.strip()).append("%\n");
    out.append("\\ifdefined\\archigramend\\expandafter\\archigramend\\fi\n\\endgroup\n");
    return out.toString();
  }
}
