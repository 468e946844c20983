package org.archigram.cli.draw;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.theme.ThemeRoles;
import org.archigram.model.problem.Suggestions;

/** The bundled themes that a person can ask for. */
public enum ThemeChoice {
  LIGHT(Theme.LIGHT, "for screens and papers in colour"),
  DARK(Theme.DARK, "for dark screens"),
  PRINT(Theme.PRINT, "for printers without colour");

  private final Theme theme;
  private final String purpose;

  ThemeChoice(Theme theme, String purpose) {
    this.theme = theme;
    this.purpose = purpose;
  }

  /** What is typed for it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is for. */
  public String purpose() {
    return purpose;
  }

  Theme theme() {
    return theme;
  }

  /** The words for all bundled themes. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ThemeChoice::word).toList();
  }

  /** The bundled theme that is called so. */
  public static Optional<ThemeChoice> named(String word) {
    return Arrays.stream(values())
        .filter(choice -> choice.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The theme meant by what was typed: a bundled one, or a file of JSON. */
  public static Theme read(String typed) throws IOException {
    Optional<ThemeChoice> bundled = named(typed);
    if (bundled.isPresent()) {
      return bundled.get().theme;
    }
    if (typed.contains(".") || typed.contains("/")) {
      return ThemeFile.read(typed);
    }
    throw unknown(typed);
  }

  /** Says that there is no such theme, and which was likely meant. */
  public static CommandException unknown(String word) {
    String help =
        Suggestions.nearest(word, words())
            .map(near -> "did you mean `" + near + "`?")
            .orElse("there are " + String.join(", ", words()) + ", or a file: mine.json");
    return new CommandException(ExitCode.USAGE, "there is no theme `" + word + "`", help);
  }

  /** Its colours by their roles, as a file has them; a paint holds its fill and its outline. */
  public Map<String, Object> roles() {
    Map<String, Object> roles = new LinkedHashMap<>();
    Map<String, Map<String, Object>> paints = new LinkedHashMap<>();
    ThemeRoles.of(theme)
        .forEach(
            (role, color) -> {
              int dot = role.indexOf('.');
              if (dot < 0) {
                roles.put(role, color.hex());
              } else {
                paints
                    .computeIfAbsent(role.substring(0, dot), paint -> new LinkedHashMap<>())
                    .put(role.substring(dot + 1), color.hex());
              }
            });
    roles.putAll(paints);
    return roles;
  }
}
