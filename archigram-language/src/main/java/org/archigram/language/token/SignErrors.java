package org.archigram.language.token;

import java.util.Locale;
import org.archigram.language.syntax.Span;

/** All the wording for signs and words that cannot be read. */
final class SignErrors {
  private final Findings found;

  SignErrors(Findings found) {
    this.found = found;
  }

  void unknownSign(Span at, String sign) {
    found.sign(
        found
            .error("E0101", "`" + sign + "` is not a sign of the language", at)
            .withHelp("the signs between values are `+ - * / @ ^ |>` and the comparisons"));
    found.tear(at);
  }

  void mistakenSign(Span at, Signs.Mistake mistake) {
    Habits.Wording wording = Habits.of(mistake);
    found.sign(found.error(wording.code(), wording.headline(), at).withHelp(mistake.help()));
    if (mistake.meant().isEmpty() && !mistake.isComment()) {
      found.tear(at);
    }
  }

  void latexCommand(Span at, String command, String plain) {
    String help = plain.isEmpty() ? "write the name alone" : "write `" + Findings.cut(plain) + "`";
    found.sign(
        found
            .error("E0103", "`\\" + Findings.cut(command) + "` is a LaTeX command, not a name", at)
            .withHelp(help));
    if (plain.isEmpty()) {
      found.tear(at);
    }
  }

  void invisible(Span at, int c) {
    String name = String.format(Locale.ROOT, "U+%04X", c);
    found.sign(
        found
            .error("E0112", "there is an invisible character, " + name, at)
            .withHelp("delete it; it may have come with text that was copied"));
    found.tear(at);
  }

  void leadingDot(Span at, String written) {
    found.sign(
        found
            .error("E0111", "a number begins with a digit", at)
            .withHelp("write `" + Findings.cut(written) + "`"));
  }

  void trailingDot(Span at, String digits) {
    found.sign(
        found
            .error("E0111", "a number does not end in a dot", at)
            .withHelp("write `" + Findings.cut(digits) + "` or `" + Findings.cut(digits) + ".0`"));
  }

  void gluedNumber(Span at, String digits, int from) {
    String name = Findings.cut(found.text().substring(from, at.end()));
    found.sign(
        found
            .error("E0111", "a name cannot begin with a digit", at)
            .withHelp("write `" + Findings.cut(digits) + " * " + name + "` for a product"));
    found.tear(at);
  }

  void hugeNumber(Span at) {
    found.sign(found.error("E0111", "this number is too large", at).withLabel("more than 1.8e308"));
  }

  void unclosedSet(Span at) {
    found.sign(
        found
            .error("E0113", "this `{` is never closed", at)
            .withHelp("write `W_{z,r}` for the two names `W_z` and `W_r`"));
    found.tear(at);
  }

  void unclosedString(Span at) {
    found.sign(
        found
            .error("E0109", "this text is never closed", at)
            .withHelp("end it with `\"` on the same line"));
    found.tear(at);
  }

  void otherQuotes(Span at, String inside) {
    found.sign(
        found
            .error("E0109", "file names stand between straight double quotes", at)
            .withHelp("write `\"" + Findings.cut(inside) + "\"`"));
  }
}
