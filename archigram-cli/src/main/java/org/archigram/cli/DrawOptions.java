package org.archigram.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.archigram.cli.draw.Format;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Length;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.svg.Lettering;
import org.archigram.diagram.view.ViewOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options of {@code draw}, read and checked.
 *
 * @param output the file as typed, if one was
 */
record DrawOptions(
    Wish wish, Optional<String> output, Format format, double scale, Lettering text) {
  private static final List<String> TEXTS = List.of("fonts", "outlines");
  private static final double LARGEST_SCALE = 100;
  private static final double SCREEN_SCALE = 2;
  private static final double PRINT_SCALE = 300 / 72.0;

  /** Adds what says how a picture is drawn, but nothing about files. */
  static void addLookTo(CommandSpec spec) {
    spec.addOption(Operands.choice("--view", Kind.words(), "What to show; flow if not said:"))
        .addOption(Operands.value("--depth", "N", "How many levels of blocks are opened."))
        .addOption(
            OptionSpec.builder("--open")
                .paramLabel("NAME")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Open this block or instance too; may be said again.")
                .build())
        .addOption(
            Operands.value(
                "--show",
                "WHAT",
                "Say more: sizes of all values, shapes of weights, counts of weights:"
                    + " sizes,weights,counts."))
        .addOption(Operands.set())
        .addOption(LookOptions.direction());
    LookOptions.addTo(spec);
  }

  /** Adds all but {@code -o}. */
  static void addTo(CommandSpec spec) {
    addLookTo(spec);
    spec.addOption(LookOptions.flag("--no-legend", "No legend, and no room for one."))
        .addOption(
            Operands.value(
                "--legend",
                "FILE",
                "Draw the legend into a file of its own; its ending as for -o."))
        .addOption(Operands.value("--width", "LENGTH", "Fit a column: 85mm, 3.5in, 241pt."))
        .addOption(Operands.choice("--format", Format.words(), "The format, whatever the file:"))
        .addOption(
            Operands.value(
                "--scale",
                "X",
                "Pixels for each point, for png; 2 if not said, 300 to the inch with --width."))
        .addOption(Operands.choice("--text", TEXTS, "How svg holds text; fonts if not said:"));
  }

  static DrawOptions of(ParseResult given) throws IOException {
    Optional<String> output = Optional.ofNullable(given.matchedOptionValue("-o", null));
    return new DrawOptions(wish(given), output, format(given, output), scale(given), text(given));
  }

  /** Where the legend goes, if it is to have a file of its own. */
  static Optional<String> legend(ParseResult given) {
    return Optional.ofNullable(given.matchedOptionValue("--legend", null));
  }

  private static Lettering text(ParseResult given) {
    String word = Operands.chosen(given, "--text", TEXTS, "fonts");
    return Lettering.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Where the picture of {@code name} goes. */
  String file(String name) {
    return output.orElse(name + "." + format.ending());
  }

  /** The picture that was asked for, by any command that has some of these options. */
  static Wish wish(ParseResult given) throws IOException {
    String view = Operands.chosen(given, "--view", Kind.words(), "flow");
    List<String> open = given.matchedOptionValue("--open", List.of());
    Set<String> opened = new LinkedHashSet<>(open);
    return new Wish(
        Kind.valueOf(view.toUpperCase(Locale.ROOT)),
        Optional.empty(),
        depth(given),
        opened,
        extras(given),
        LookOptions.of(given),
        width(given));
  }

  private static Set<ViewOptions.Extra> extras(ParseResult given) {
    Set<ViewOptions.Extra> extras = new LinkedHashSet<>();
    String typed = given.matchedOptionValue("--show", "");
    for (String word : typed.isEmpty() ? new String[0] : typed.split(",", -1)) {
      extras.add(
          Arrays.stream(ViewOptions.Extra.values())
              .filter(extra -> extra.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      Operands.usage(
                          "`" + word + "` cannot be shown besides",
                          "choose of sizes, weights, counts: --show sizes,counts")));
    }
    return extras;
  }

  private static Optional<Integer> depth(ParseResult given) {
    String typed = given.matchedOptionValue("--depth", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("\\d{1,4}")) {
      throw Operands.usage("`" + typed + "` is not a depth", "give a whole number: --depth 1");
    }
    return Optional.of(Integer.parseInt(typed));
  }

  private static Optional<Length> width(ParseResult given) {
    String typed = given.matchedOptionValue("--width", "");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Length> width = Length.of(typed);
    if (width.isEmpty()) {
      throw Operands.usage("`" + typed + "` is not a width", "write it as 85mm, 3.5in or 241pt");
    }
    return width;
  }

  private static Format format(ParseResult given, Optional<String> output) {
    String word = given.matchedOptionValue("--format", "");
    if (!word.isEmpty()) {
      String known = Operands.chosen(given, "--format", Format.words(), "svg");
      return Format.valueOf(known.toUpperCase(Locale.ROOT));
    }
    return format(output.orElse("-"));
  }

  /** The format that the name of a file asks for. */
  static Format format(String file) {
    return file.equals("-") || !file.contains(".") && file.startsWith("/dev/")
        ? Format.SVG
        : Format.ofFile(file).orElseThrow(() -> noFormat(file));
  }

  private static RuntimeException noFormat(String file) {
    return Operands.usage(
        "the name `" + file + "` does not say a format",
        "end it with .svg, .pdf, .png, .tex or .json, or add --format");
  }

  /** As on a screen; a picture for a column gets what publishers ask for. */
  private static double scale(ParseResult given) {
    return scale(given, given.hasMatchedOption("--width") ? PRINT_SCALE : SCREEN_SCALE);
  }

  /** {@code --scale}, or what holds if it was not said. */
  static double scale(ParseResult given, double unsaid) {
    if (!given.hasMatchedOption("--scale")) {
      return unsaid;
    }
    String typed = given.matchedOptionValue("--scale", "");
    boolean number = typed.matches("\\d{1,3}(\\.\\d{1,3})?");
    double scale = number ? Double.parseDouble(typed) : 0;
    if (scale <= 0 || scale > LARGEST_SCALE) {
      throw Operands.usage("`" + typed + "` is not a scale", "give a number up to 100: --scale 3");
    }
    return scale;
  }
}
