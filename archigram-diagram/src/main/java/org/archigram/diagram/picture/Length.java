package org.archigram.diagram.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length on paper, as typed: {@code 85mm}.
 *
 * @param points its length in points, 72 to the inch
 * @param unit the unit that it was typed in
 */
public record Length(double points, Unit unit) {
  private static final Pattern TYPED = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(mm|cm|in|pt)");

  /** A unit of length. */
  public enum Unit {
    MM(72 / 25.4),
    CM(72 / 2.54),
    IN(72),
    PT(1);

    private final double points;

    Unit(double points) {
      this.points = points;
    }
  }

  /** The length that was typed; empty if it is none. */
  public static Optional<Length> of(String typed) {
    Matcher matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit unit = Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    double number = Double.parseDouble(matcher.group(1));
    return number > 0 ? Optional.of(new Length(number * unit.points, unit)) : Optional.empty();
  }

  /** A length in the same unit, rounded up to what a person would type. */
  public String up(double otherPoints) {
    double number = otherPoints / unit.points;
    double step = unit == Unit.MM || unit == Unit.PT ? 1 : 0.1;
    double rounded = Math.ceil(number / step) * step;
    return String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", rounded)
        + unit.name().toLowerCase(Locale.ROOT);
  }
}
