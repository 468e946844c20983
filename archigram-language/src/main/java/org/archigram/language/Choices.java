package org.archigram.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;
import org.archigram.model.problem.Suggestions;

/** Checks what the user chooses to read: the item, and the values of its parameters. */
final class Choices {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

  private Choices() {}

  static Problem nothing(Source source) {
    return Problem.error("E0291", "this file has no block and no network", source.at(0, 1))
        .withHelp("write `network Name { … }`");
  }

  static Problem unknownItem(Source source, String item, List<String> known) {
    Problem problem =
        Problem.error(
            "E0292",
            "there is no block or network `" + item + "` in this file",
            new Place.AtPath(source.name() + "#" + item));
    String help =
        Suggestions.nearest(item, known)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("there are " + String.join(", ", known));
    return known.isEmpty() ? problem : problem.withHelp(help);
  }

  /** The settings of parameters as expressions; those that are none are reported. */
  static Map<String, Expression> settings(
      Map<String, String> written, List<String> parameters, List<Problem> problems) {
    Map<String, Expression> settings = new LinkedHashMap<>();
    written.forEach(
        (name, value) -> {
          Place place = place(name, value);
          Optional<Expression> expression = expression(value);
          if (!parameters.contains(name)) {
            return;
          }
          if (expression.isEmpty()) {
            problems.add(
                Problem.error("E0294", "`" + value + "` is not a value for a parameter", place)
                    .withHelp("give a number, true, false, or the name of a function"));
          } else {
            settings.put(name, expression.get());
          }
        });
    return settings;
  }

  private static Place place(String name, String value) {
    return new Place.AtPath("--set " + name + "=" + value);
  }

  /** An architecture with the settings that are sizes which it leaves open. */
  static Architecture sized(
      Architecture read,
      Map<String, String> written,
      List<String> parameters,
      List<Problem> problems) {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    Set<String> open = read.openSizes();
    written.forEach(
        (name, value) -> {
          if (!parameters.contains(name) && !open.contains(name)) {
            List<String> known = new ArrayList<>(parameters);
            known.addAll(open);
            problems.add(unknownParameter(name, known, place(name, value)));
          } else if (!parameters.contains(name)) {
            size(value)
                .ifPresentOrElse(
                    size -> sizes.put(name, size),
                    () -> problems.add(noSize(value, place(name, value))));
          }
        });
    return read.withSizes(sizes);
  }

  private static Problem noSize(String value, Place place) {
    return Problem.error("E0294", "`" + value + "` is not a size", place)
        .withHelp("give a whole number from 1 to " + Integer.MAX_VALUE);
  }

  private static Optional<Integer> size(String value) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(size -> size > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Problem unknownParameter(String name, List<String> parameters, Place place) {
    String help =
        Suggestions.nearest(name, parameters)
            .map(near -> "did you mean `" + near + "`?")
            .orElse(
                parameters.isEmpty()
                    ? "it has no parameters"
                    : "it has " + String.join(", ", parameters));
    return Problem.error("E0293", "there is no parameter `" + name + "`", place).withHelp(help);
  }

  private static Optional<Expression> expression(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Optional.of(new Expression.Truth(value.equals("true"), Span.NONE));
    }
    if (value.startsWith("-") && NUMBER.matcher(value.substring(1)).matches()) {
      Expression number = new Expression.Number(value.substring(1), Span.NONE);
      return Optional.of(new Expression.Negation(number, Span.NONE));
    }
    if (NUMBER.matcher(value).matches()) {
      return Optional.of(new Expression.Number(value, Span.NONE));
    }
    return NAME.matcher(value).matches()
        ? Optional.of(new Expression.Reference(Name.of(value), Span.NONE))
        : Optional.empty();
  }
}
