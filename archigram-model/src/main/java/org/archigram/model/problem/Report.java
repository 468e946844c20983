package org.archigram.model.problem;

import java.util.Locale;

/** One problem as text: what, where with the line underlined, why, and what to write. */
public final class Report {
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  private final Problem problem;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private Report(Problem problem, boolean colour) {
    this.problem = problem;
    this.colour = colour;
  }

  /** The report of one problem, each line ended; {@code colour} adds ANSI escapes. */
  public static String of(Problem problem, boolean colour) {
    return new Report(problem, colour).write();
  }

  private String write() {
    String level = problem.severity().name().toLowerCase(Locale.ROOT);
    String head = problem.code().isEmpty() ? level : level + "[" + problem.code() + "]";
    out.append(paint(strong(), head)).append(paint(BOLD, ": " + clean(problem.headline())));
    out.append('\n');
    if (problem.place() instanceof Place.InText at) {
      int gutter = String.valueOf(at.line()).length();
      arrow(gutter, at.toString());
      excerpt(at, gutter);
      explain(gutter);
    } else {
      path();
      explain(1);
    }
    return out.toString();
  }

  private void path() {
    String path = problem.place().toString();
    if (!path.isEmpty()) {
      arrow(1, path);
    }
    if (!problem.label().isEmpty()) {
      bar(1).append(' ').append(paint(strong(), clean(problem.label()))).append('\n');
    }
  }

  private void arrow(int gutter, String place) {
    out.append(" ".repeat(gutter)).append(paint(BLUE, "-->"));
    out.append(' ').append(clean(place)).append('\n');
  }

  private StringBuilder bar(int gutter) {
    return out.append(" ".repeat(gutter + 1)).append(paint(BLUE, "|"));
  }

  private void excerpt(Place.InText at, int gutter) {
    Excerpt shown = Excerpt.of(at);
    bar(gutter).append('\n');
    out.append(paint(BLUE, at.line() + " |"));
    out.append(shown.text().isEmpty() ? "" : " " + shown.text()).append('\n');
    String label = problem.label().isEmpty() ? "" : " " + clean(problem.label());
    String under = "^".repeat(shown.width()) + label;
    bar(gutter).append(' ').append(" ".repeat(shown.before()));
    out.append(paint(strong(), under)).append('\n');
  }

  private void explain(int gutter) {
    if (problem.notes().isEmpty() && problem.help().isEmpty()) {
      return;
    }
    if (problem.place() instanceof Place.InText) {
      bar(gutter).append('\n');
    }
    problem.notes().forEach(note -> because(gutter, note));
    problem.help().ifPresent(help -> line(gutter, "help: ", help));
  }

  private void because(int gutter, Problem.Note note) {
    String where = where(note.place());
    line(gutter, "", where.isEmpty() ? note.text() : note.text() + " (" + where + ")");
  }

  private String where(Place place) {
    boolean here =
        place instanceof Place.InText there
            && problem.place() instanceof Place.InText at
            && there.source().equals(at.source());
    return here ? "line " + ((Place.InText) place).line() : place.toString();
  }

  /** Further lines of the text begin below the first one's text. */
  private void line(int gutter, String word, String text) {
    String indent = "\n" + " ".repeat(gutter + 3 + word.length());
    out.append(" ".repeat(gutter + 1)).append(paint(BLUE, "=")).append(' ');
    out.append(word.isEmpty() ? "" : paint(BOLD, word));
    out.append(String.join(indent, text.lines().map(Report::clean).toList())).append('\n');
  }

  private String strong() {
    return problem.isError() ? RED : YELLOW;
  }

  private String paint(String how, String text) {
    return colour ? how + text + RESET : text;
  }

  private static String clean(String text) {
    return Printable.of(text);
  }
}
