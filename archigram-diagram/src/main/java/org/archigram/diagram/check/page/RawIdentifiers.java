package org.archigram.diagram.check.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.DrawnText;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;

/** Texts are typeset, and no names of a program. */
final class RawIdentifiers implements Rule {
  private static final Pattern RAW =
      Pattern.compile("_|\\|>|(?<![\\p{L}\\d])-\\d|\\b(true|false)\\b");

  @Override
  public String id() {
    return "TYP01";
  }

  @Override
  public List<Finding> check(Drawing drawing) {
    List<Finding> findings = new ArrayList<>();
    for (DrawnText text : drawing.texts()) {
      if (RAW.matcher(text.letters()).find()) {
        String message = "“" + text.letters() + "” is written as in a program";
        findings.add(Finding.warning(this, message, text.owner()));
      }
    }
    return findings;
  }
}
