package org.archigram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.Ink;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Finding.Level;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;

/**
 * What was found about one source.
 *
 * @param source as typed
 * @param problems of its text
 * @param findings about its picture
 */
record Checked(String source, Problems problems, List<Finding> findings) {

  /** Whether something is at least as bad as this. */
  boolean has(Level least) {
    boolean warned = least != Level.ERROR && !problems.all().isEmpty();
    return problems.hasErrors()
        || warned
        || findings.stream().anyMatch(finding -> finding.level().compareTo(least) <= 0);
  }

  /** {@code no problems; picture: 2 warnings}. */
  String summary() {
    String errors = counted(count(Level.ERROR), "error");
    String warnings = counted(count(Level.WARNING), "warning");
    String between = errors.isEmpty() || warnings.isEmpty() ? "" : ", ";
    String picture = errors + between + warnings;
    return problems.summary() + (picture.isEmpty() ? "" : "; picture: " + picture);
  }

  private static String counted(long count, String what) {
    return count == 0 ? "" : count + " " + what + (count == 1 ? "" : "s");
  }

  private long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  /** {@code warning[LAY01]: 6 crossings of 17 lines}. */
  static String line(Finding finding, Console console) {
    String word = word(finding.level()) + "[" + finding.id() + "]";
    Ink ink = finding.level() == Level.ERROR ? Ink.RED : Ink.YELLOW;
    return console.onErr(ink, word) + ": " + finding.message();
  }

  private static String word(Enum<?> level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("problems", problems.all().stream().map(Checked::json).toList());
    json.put("findings", findings.stream().map(Checked::json).toList());
    return json;
  }

  private static Map<String, Object> json(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", problem.code());
    json.put("level", word(problem.severity()));
    json.put("message", problem.headline());
    json.put("place", problem.place().toString());
    return json;
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", finding.id());
    json.put("level", word(finding.level()));
    json.put("message", finding.message());
    json.put("place", finding.place());
    return json;
  }
}
