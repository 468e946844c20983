package org.archigram.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;

/**
 * Problems that are there only because of others, and that go with them.
 *
 * <p>A line that cannot be parsed defines nothing, so what it was meant to define seems to be
 * missing elsewhere.
 */
final class FollowOns {

  /** What is missing because the line that has it cannot be read. */
  private static final Set<String> OF_MISSING_NAMES =
      Set.of("E0201", "E0261", "E0264", "E0265", "E0270", "E0271");

  private static final Set<String> OF_THE_SAME_LINE = Set.of("E0203", "E0261");
  private static final Set<String> OF_NAMES = Set.of("E0201", "E0251");
  private static final Set<String> OF_SHAPES = Set.of("E0501", "E0502", "E0503");
  private static final Pattern DEFINED = Pattern.compile("[^=:~(]*([=:~]|\\(|$)");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final Set<String> broken = new HashSet<>();
  private final Map<Integer, String> lines = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Map<Source, List<String>> texts = new IdentityHashMap<>();
  private final Set<Place> places = new HashSet<>();
  private final boolean noFile;

  private FollowOns(List<Problem> problems) {
    noFile = problems.stream().anyMatch(p -> p.code().equals("E0281"));
    for (Problem problem : problems) {
      if (problem.code().startsWith("E02") && problem.place() instanceof Place.InText at) {
        unclear.add(at.source().name() + ":" + at.line());
      }
      if (isOfSyntax(problem) && problem.place() instanceof Place.InText at) {
        places.add(at);
        lines.put(at.line(), at.source().name());
        if (unreadable.add(at.source().name() + ":" + at.line())) {
          define(line(at));
        }
      }
    }
    unclear.addAll(unreadable);
  }

  /** Those that stand for themselves, in a text that cannot be read as a whole. */
  static List<Problem> without(List<Problem> problems) {
    FollowOns found = new FollowOns(problems);
    return problems.stream().filter(problem -> !found.follows(problem)).toList();
  }

  /** Whether what is wrong with a part of a text is so whatever the rest of it says. */
  static boolean standsAlone(Problem problem) {
    return problem.code().startsWith("E04") || OF_SHAPES.contains(problem.code());
  }

  private static boolean isOfSyntax(Problem problem) {
    return problem.code().startsWith("E01");
  }

  /** What stands before a sign that defines something is missing now. */
  private void define(String line) {
    Matcher part = DEFINED.matcher(line);
    while (part.find()) {
      if (!part.group(1).isEmpty() && !part.group(1).equals("(")) {
        NAME.matcher(part.group()).results().forEach(name -> broken.add(name.group()));
      }
    }
  }

  private String line(Place.InText at) {
    List<String> all = texts.computeIfAbsent(at.source(), source -> source.text().lines().toList());
    return at.line() <= all.size() ? all.get(at.line() - 1) : "";
  }

  private boolean follows(Problem problem) {
    boolean missing = OF_MISSING_NAMES.contains(problem.code()) && broken.contains(quoted(problem));
    boolean sameLine =
        OF_THE_SAME_LINE.contains(problem.code())
            && problem.place() instanceof Place.InText at
            && at.source().name().equals(lines.get(at.line()));
    boolean nothing = problem.code().equals("E0291") && !lines.isEmpty();
    boolean elsewhere = problem.code().equals("E0202") && noFile;
    boolean samePlace = OF_NAMES.contains(problem.code()) && places.contains(problem.place());
    boolean unsure = standsAlone(problem) && isUnsure(problem);
    return unsure || missing || sameLine || samePlace || nothing || elsewhere || !problem.isError();
  }

  /** Whether it follows from a line that has another problem. */
  private boolean isUnsure(Problem problem) {
    return Stream.concat(
            Stream.of(problem.place()), problem.notes().stream().map(Problem.Note::place))
        .anyMatch(
            place ->
                place instanceof Place.InText at
                    && unclear.contains(at.source().name() + ":" + at.line()));
  }

  /** The name that a problem is about. */
  private static String quoted(Problem problem) {
    Matcher name = QUOTED.matcher(problem.headline());
    return name.find() ? name.group(1) : "";
  }
}
