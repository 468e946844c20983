package org.archigram.compiler.parse;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.archigram.model.problem.Lines;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;

/** Collects what is wrong with a program. */
final class Wording {
  /** Ends the reading of a statement or declaration that is wrong. */
  static final class Failure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Failure(Problem problem) {
      super(problem.headline(), null, false, false);
      this.problem = problem;
    }
  }

  private final Source source;
  private final Lines lines;
  private final List<Problem> problems = new ArrayList<>();

  Wording(Source source) {
    this.source = source;
    this.lines = Lines.of(source);
  }

  Source source() {
    return source;
  }

  String text() {
    return source.text();
  }

  Place.InText at(int start, int end) {
    return lines.at(start, Math.max(end, start + 1));
  }

  Place.InText at(Token token) {
    return at(token.start(), token.end());
  }

  Failure failure(String headline, int start, int end, String help) {
    return failure(headline, at(start, end), help);
  }

  Failure failure(String headline, Place.InText at, String help) {
    Problem problem = Problem.error("", headline, at);
    return new Failure(help.isEmpty() ? problem : problem.withHelp(help));
  }

  void keep(Failure failure) {
    problems.add(failure.problem);
  }

  List<Problem> problems() {
    return problems;
  }
}
