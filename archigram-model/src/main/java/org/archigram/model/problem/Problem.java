package org.archigram.model.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with an input: where, what, why, and what to write instead.
 *
 * @param severity how bad it is
 * @param code a stable code with a page of its own, such as {@code E0104}
 * @param headline one lower-case sentence that stands alone, without a full stop
 * @param place the smallest span that is wrong
 * @param label what to print under that span; may be empty
 * @param notes where the facts came from, one line each, the nearest first
 * @param help what can be written instead, ready to paste
 */
public record Problem(
    Severity severity,
    String code,
    String headline,
    Place place,
    String label,
    List<Note> notes,
    Optional<String> help) {

  /** How bad a problem is. */
  public enum Severity {
    /** The input cannot be used. */
    ERROR,
    /** The input can be used but is likely wrong. */
    WARNING
  }

  /** One link of the chain that explains a problem, with its own place. */
  public record Note(String text, Place place) {}

  public Problem {
    notes = List.copyOf(notes);
  }

  /** An error without label, notes or help; the {@code with…} methods add them. */
  public static Problem error(String code, String headline, Place place) {
    return new Problem(Severity.ERROR, code, headline, place, "", List.of(), Optional.empty());
  }

  /** A warning without label, notes or help. */
  public static Problem warning(String code, String headline, Place place) {
    return new Problem(Severity.WARNING, code, headline, place, "", List.of(), Optional.empty());
  }

  /** This problem with {@code text} under the underlined place. */
  public Problem withLabel(String text) {
    return new Problem(severity, code, headline, place, text, notes, help);
  }

  /** This problem with one more note at the end. */
  public Problem withNote(String text, Place at) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(text, at));
    return new Problem(severity, code, headline, place, label, more, help);
  }

  /** This problem with the text of its help. */
  public Problem withHelp(String text) {
    return new Problem(severity, code, headline, place, label, notes, Optional.of(text));
  }

  /** Whether this problem keeps the input from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
