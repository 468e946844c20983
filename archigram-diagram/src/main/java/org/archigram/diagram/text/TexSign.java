package org.archigram.diagram.text;

import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.tex.TexFile;
import org.archigram.diagram.tex.TexPath;

/** Draws signs that TeX has no command for, so that every document prints them. */
final class TexSign {

  /** Outlines are written in thousandths of an em. */
  private static final double EM = 1000;

  private TexSign() {}

  /** The sign in the first font that has it, as a command that {@link TexFile} defines. */
  static String of(int letter, List<Font> fonts) {
    var letters = new Letters(fonts, EM);
    letters.add(Character.toString(letter));
    var paths = new StringBuilder();
    letters.runs().forEach(run -> paths.append(outline(run)));
    for (Box rule : letters.rules()) {
      paths.append(TexPath.of(Figures.rectangle(rule)));
    }
    return TexFile.SIGN + "{" + Decimals.write(letters.width() / EM) + "}{" + paths + "}";
  }

  private static String outline(Run run) {
    var paths = new StringBuilder();
    for (int letter : run.text().codePoints().toArray()) {
      Path path = run.font().outline(letter);
      paths.append(TexPath.of(path.map(at -> run.at().plus(at.x() * EM, at.y() * EM))));
    }
    return paths.toString();
  }
}
