package org.archigram.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archigram.cli.draw.ThemeChoice;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.theme.Theme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that say how a figure is dressed, read and checked. */
final class LookOptions {
  private static final List<String> DIRECTIONS = List.of("right", "down", "up", "auto");
  private static final double LARGEST = 100;

  private LookOptions() {}

  /** Adds what every picture has: colours, title, background, size. */
  static void addTo(CommandSpec spec) {
    spec.addOption(theme())
        .addOption(Operands.value("--title", "TEXT", "Another title than the network's name."))
        .addOption(flag("--no-title", "No title, and no room for one."))
        .addOption(Operands.value("--background", "COLOUR", "A colour such as #f4f6f9, or none."))
        .addOption(
            Operands.value(
                "--font-size",
                "PT",
                "The size of the letters in boxes, %s if not said; all is in proportion."
                    .formatted(FigureOptions.NATURAL_SIZE)));
  }

  /** An option without a value. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).description(description).build();
  }

  /** {@code --theme}, which other commands have too. */
  static OptionSpec theme() {
    return OptionSpec.builder("--theme")
        .paramLabel("THEME")
        .type(String.class)
        .completionCandidates(ThemeChoice.words())
        .description("The colours: " + String.join(", ", ThemeChoice.words()) + ", or a JSON file.")
        .build();
  }

  /** {@code --direction}. */
  static OptionSpec direction() {
    return Operands.choice("--direction", DIRECTIONS, "Where the data flows:");
  }

  /** How the figure should look. */
  static FigureOptions of(ParseResult given) throws IOException {
    Theme theme = ThemeChoice.read(given.matchedOptionValue("--theme", "light"));
    String direction = Operands.chosen(given, "--direction", DIRECTIONS, "auto");
    FigureOptions look =
        FigureOptions.of(theme).with(Direction.valueOf(direction.toUpperCase(Locale.ROOT)));
    look = titled(given, look);
    if (given.hasMatchedOption("--no-legend") || given.hasMatchedOption("--legend")) {
      look = look.withoutLegend();
    }
    if (given.hasMatchedOption("--background")) {
      look = look.withBackground(background(given.matchedOptionValue("--background", "")));
    }
    return given.hasMatchedOption("--font-size")
        ? look.withFontSize(size(given.matchedOptionValue("--font-size", "")))
        : look;
  }

  private static FigureOptions titled(ParseResult given, FigureOptions look) {
    boolean none = given.hasMatchedOption("--no-title");
    if (none && given.hasMatchedOption("--title")) {
      throw Operands.usage("--title and --no-title exclude each other", "choose one of them");
    }
    if (given.hasMatchedOption("--title")) {
      return look.withTitle(given.matchedOptionValue("--title", ""));
    }
    return none ? look.withoutTitle() : look;
  }

  private static Optional<Color> background(String typed) {
    if (typed.equalsIgnoreCase("none")) {
      return Optional.empty();
    }
    if (!typed.matches("#[0-9a-fA-F]{6}")) {
      throw Operands.usage(
          "`" + typed + "` is not a background", "write a colour, as '#f4f6f9', or none");
    }
    return Optional.of(Color.hex(typed));
  }

  private static double size(String typed) {
    String number = typed.endsWith("pt") ? typed.substring(0, typed.length() - 2).strip() : typed;
    double size = number.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(number) : 0;
    if (size < 1 || size > LARGEST) {
      throw Operands.usage(
          "`" + typed + "` is not a size of letters",
          "give a number of points from 1 to 100: --font-size 9");
    }
    return size;
  }
}
