package org.archigram.model.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The problems of one input, in the order of their places, each once.
 *
 * @param all at most one of each; sorted by source, line, column
 */
public record Problems(List<Problem> all) {
  private static final int PRINTED = 20;

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem p) -> file(p.place()))
          .thenComparingInt(p -> p.place() instanceof Place.InText at ? at.line() : 0)
          .thenComparingInt(p -> p.place() instanceof Place.InText at ? at.column() : 0)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code);

  public Problems {
    List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(all));
    sorted.sort(BY_PLACE);
    all = List.copyOf(sorted);
  }

  /** No problem at all. */
  public static Problems none() {
    return new Problems(List.of());
  }

  /** These problems, sorted, each once. */
  public static Problems of(Collection<Problem> all) {
    return new Problems(List.copyOf(all));
  }

  /** These problems and the others. */
  public Problems and(Problems others) {
    List<Problem> both = new ArrayList<>(all);
    both.addAll(others.all);
    return new Problems(both);
  }

  /** Whether there is nothing to report. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether one of them keeps the input from being used. */
  public boolean hasErrors() {
    return all.stream().anyMatch(Problem::isError);
  }

  /** The whole report: the first problems in full, then how many there are. */
  public String text(boolean colour) {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    all.stream().limit(PRINTED).forEach(p -> out.append(Report.of(p, colour)).append('\n'));
    if (all.size() > PRINTED) {
      out.append("… and ").append(all.size() - PRINTED).append(" more\n");
    }
    return out.append(summary()).append('\n').toString();
  }

  /** How many there are, such as {@code 2 errors, 1 warning}. */
  public String summary() {
    long errors = all.stream().filter(Problem::isError).count();
    long warnings = all.size() - errors;
    if (errors == 0 && warnings == 0) {
      return "no problems";
    }
    String first = errors == 0 ? "" : counted(errors, "error");
    String second = warnings == 0 ? "" : counted(warnings, "warning");
    return first + (first.isEmpty() || second.isEmpty() ? "" : ", ") + second;
  }

  @Override
  public String toString() {
    return text(false);
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String file(Place place) {
    return place instanceof Place.InText at ? at.source().name() : place.toString();
  }
}
