package org.archigram.language.token;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Lines;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/**
 * Collects the first problems of one text.
 *
 * <p>A line on which a sign had to be dropped gives no errors of structure: they would only follow
 * from that one.
 */
final class Findings {
  private static final int KEPT = 200;
  private static final int SHOWN = 40;

  private final Lines lines;
  private final List<Problem> problems = new ArrayList<>();
  private final BitSet torn = new BitSet();

  Findings(Lines lines) {
    this.lines = lines;
  }

  Lines lines() {
    return lines;
  }

  String text() {
    return lines.source().text();
  }

  Problems problems() {
    return Problems.of(problems);
  }

  /** As much of a text as a message has room for. */
  static String cut(String text) {
    int end = Math.min(SHOWN, text.length());
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  /** What an error calls a token. */
  static String described(Token token) {
    return switch (token.kind()) {
      case END, EOF, NEWLINE -> token.text().isEmpty() ? "the end of the line" : "`;`";
      case STRING -> "text";
      default -> "`" + cut(token.text()) + "`";
    };
  }

  Place.InText place(Span at) {
    return lines.at(at.start(), at.end());
  }

  Problem error(String code, String headline, Span at) {
    return Problem.error(code, headline, place(at));
  }

  /** Notes that something had to be dropped here. */
  void tear(Span at) {
    torn.set(place(at).line());
  }

  /** Adds an error of structure. */
  void add(Problem problem) {
    boolean follows = problem.place() instanceof Place.InText at && torn.get(at.line());
    if (!follows) {
      sign(problem);
    }
  }

  /** Adds an error of a sign or a word. */
  void sign(Problem problem) {
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }
}
