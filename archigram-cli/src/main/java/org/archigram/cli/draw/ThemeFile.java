package org.archigram.cli.draw;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.TextFile;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.theme.ThemeRoles;
import org.archigram.model.problem.Suggestions;

/**
 * Reads a theme from a file of JSON: colours by their roles.
 *
 * <p>What it does not say is as in the theme that it names as its {@code base}, else as in light.
 */
final class ThemeFile {
  private static final String BASE = "base";

  private final String file;
  private final JsonParser parser;
  private final Set<String> known = new TreeSet<>(ThemeRoles.of(Theme.LIGHT).keySet());
  private final Map<String, Color> colors = new LinkedHashMap<>();
  private Theme base = Theme.LIGHT;

  private ThemeFile(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  static Theme read(String file) throws IOException {
    String text = TextFile.read(file).text();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      return new ThemeFile(file, parser).theme();
    } catch (JsonProcessingException e) {
      String why = e.getOriginalMessage().replaceAll(" \\(start marker.*", "");
      throw refusal(file, e.getLocation(), why, "`archigram themes light` prints a whole one");
    }
  }

  private Theme theme() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refusal("an object of colours is missing", "`archigram themes light` prints one");
    }
    object("");
    if (parser.nextToken() != null) {
      throw refusal("there is something behind the theme", "leave it out");
    }
    return ThemeRoles.changed(base, file, colors);
  }

  /** One object; {@code path} is what roles in it begin with. */
  private void object(String path) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String role = path + parser.currentName();
      requireRole(role);
      JsonToken value = parser.nextToken();
      if (role.equals(BASE)) {
        base = base();
      } else if (known.contains(role)) {
        colors.put(role, color());
      } else if (value == JsonToken.START_OBJECT) {
        object(role + ".");
      } else {
        throw refusal(
            "`" + role + "` needs a fill and an outline",
            "write \"" + role + "\": {\"fill\": \"#fdeec6\", \"outline\": \"#9c7412\"}");
      }
    }
  }

  private void requireRole(String role) {
    boolean paint = known.stream().anyMatch(name -> name.startsWith(role + "."));
    if (!paint && !known.contains(role) && !role.equals(BASE)) {
      Set<String> names = new TreeSet<>(known);
      known.forEach(name -> names.add(name.replaceAll("\\..*", "")));
      throw refusal(
          "there is no role `" + role + "`",
          Suggestions.nearest(role, names)
              .map(near -> "did you mean `" + near + "`?")
              .orElse("`archigram themes light` prints all of them"));
    }
  }

  private Theme base() throws IOException {
    String word = parser.getText();
    return ThemeChoice.named(word)
        .map(ThemeChoice::theme)
        .orElseThrow(
            () ->
                refusal(
                    "there is no theme `" + word + "` to begin with",
                    "there are " + String.join(", ", ThemeChoice.words())));
  }

  private Color color() throws IOException {
    String text = parser.getText();
    if (parser.currentToken() != JsonToken.VALUE_STRING || !text.matches("#[0-9a-fA-F]{6}")) {
      throw refusal("`" + text + "` is not a colour", "write it as \"#1f77b4\"");
    }
    return Color.hex(text);
  }

  private CommandException refusal(String why, String help) {
    return refusal(file, parser.currentTokenLocation(), why, help);
  }

  private static CommandException refusal(
      String file, JsonLocation place, String why, String help) {
    String where = file + ":" + place.getLineNr() + ":" + Math.max(1, place.getColumnNr());
    return new CommandException(ExitCode.PROBLEMS, where + ": " + why, help);
  }
}
