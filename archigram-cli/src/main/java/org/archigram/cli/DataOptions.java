package org.archigram.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.model.Architecture;
import org.archigram.model.Definition;
import org.archigram.model.Value;
import org.archigram.runtime.own.Wish;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a person says of data of their own. */
final class DataOptions {
  /** What decides what a run learns from. */
  static final List<String> ALL =
      List.of(
          "--data",
          "--input",
          "--target",
          "--input-columns",
          "--classes",
          "--sequence",
          "--missing",
          "--standardise",
          "--tokens",
          "--resize",
          "--holdout",
          "--holdout-data",
          "--validation");

  private static final List<String> MISSING = List.of("refuse", "drop", "mean");
  private static final List<String> TOKENS = List.of("characters", "words");
  private static final Pattern NAMED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_]*)=(.+)");

  private DataOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
            many(
                "--data",
                "FILE",
                "Data of your own: csv, npy, json or txt; NAME=FILE for one value."))
        .addOption(many("--input", "FILE", "The input alone; NAME=FILE where there are several."))
        .addOption(
            many("--target", "FILE", "The target: a file; with --data, the columns A,B of it."))
        .addOption(Operands.value("--input-columns", "A,B", "The columns that are the input."))
        .addOption(
            Operands.value("--train", "NAMES", "Which weights of a model file move: 'layer4.*'."))
        .addOption(
            Operands.value("--classes", "A,B", "Columns whose values are names, even 1, 2, 3."))
        .addOption(
            Operands.value("--sequence", "A", "The column that tells the sequence of a row."))
        .addOption(Operands.choice("--missing", MISSING, "What to do about missing values:"))
        .addOption(
            OptionSpec.builder("--standardise")
                .description("Give numbers the mean 0 and the deviation 1.")
                .build())
        .addOption(Operands.choice("--tokens", TOKENS, "What texts are made of:"))
        .addOption(
            OptionSpec.builder("--resize").description("Make pictures of other sizes fit.").build())
        .addOption(
            Operands.value("--holdout", "X", "The share that is held out; 0.2 unless given."))
        .addOption(many("--holdout-data", "FILE", "Data that is held out, given as --data is."))
        .addOption(
            Operands.value("--validation", "X", "The share that is measured while learning."));
  }

  static OptionSpec many(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /** Whether data is given. */
  static boolean given(ParseResult given) {
    return given.hasMatchedOption("--data") || given.hasMatchedOption("--input");
  }

  /** What was said; the network tells what a file without a name is for. */
  static Wish wish(ParseResult given, Architecture network) {
    List<Wish.Given> files = new ArrayList<>(files(given, "--data"));
    boolean table = files.stream().anyMatch(file -> file.value().isEmpty());
    for (String typed : typed(given, "--input")) {
      files.add(file(typed, only(network, Definition.Role.DATA, typed)));
    }
    List<String> target = List.of();
    if (table) {
      target = listed(given, "--target");
    } else {
      for (String typed : typed(given, "--target")) {
        files.add(file(typed, only(network, Definition.Role.TARGET, typed)));
      }
    }
    Wish.Columns columns =
        new Wish.Columns(
            target,
            listed(given, "--input-columns"),
            listed(given, "--classes"),
            given.matchedOptionValue("--sequence", ""));
    Wish.Parts parts =
        new Wish.Parts(
            share(given, "--holdout", given.hasMatchedOption("--holdout-data") ? 0 : 0.2),
            files(given, "--holdout-data"),
            share(given, "--validation", 0));
    return new Wish(files, columns, reading(given), parts);
  }

  private static Wish.Reading reading(ParseResult given) {
    String missing = Operands.chosen(given, "--missing", MISSING, "refuse");
    String tokens = Operands.chosen(given, "--tokens", TOKENS, "characters");
    return new Wish.Reading(
        Wish.Missing.valueOf(missing.toUpperCase(Locale.ROOT)),
        given.hasMatchedOption("--standardise"),
        Wish.Tokens.valueOf(tokens.toUpperCase(Locale.ROOT)),
        given.hasMatchedOption("--resize"));
  }

  private static List<String> typed(ParseResult given, String option) {
    return given.matchedOptionValue(option, List.of());
  }

  /** The files of an option whose words may name a value of the network. */
  static List<Wish.Given> files(ParseResult given, String option) {
    return typed(given, option).stream().map(word -> file(word, "")).toList();
  }

  private static Wish.Given file(String typed, String otherwise) {
    Matcher named = NAMED.matcher(typed);
    if (named.matches() && !Files.exists(Path.of(typed))) {
      return new Wish.Given(named.group(1), path(named.group(2)));
    }
    return new Wish.Given(otherwise, path(typed));
  }

  /** The folder of a run may be used from anywhere, so it must not depend on where this is. */
  private static Path path(String typed) {
    return Path.of(typed).toAbsolutePath().normalize();
  }

  private static String only(Architecture network, Definition.Role role, String typed) {
    List<String> names =
        network.root().inputs().stream()
            .filter(value -> ((Definition.Input) value.definition()).role() == role)
            .map(Value::id)
            .toList();
    if (names.size() == 1 || NAMED.matcher(typed).matches()) {
      return names.isEmpty() ? "" : names.get(0);
    }
    String kind = role == Definition.Role.DATA ? "input" : "target";
    throw new CommandException(
        ExitCode.PROBLEMS,
        names.isEmpty()
            ? "`" + typed + "` is given as a " + kind + ", but " + network.name() + " has none"
            : "`" + typed + "` could be any of several " + kind + "s",
        names.isEmpty()
            ? "leave it out"
            : "say which: --" + kind + " " + names.get(0) + "=" + typed);
  }

  private static List<String> listed(ParseResult given, String option) {
    Object typed = given.matchedOptionValue(option, (Object) "");
    List<?> words = typed instanceof List<?> list ? list : List.of(typed);
    return words.stream()
        .flatMap(word -> Arrays.stream(String.valueOf(word).split(",")))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static double share(ParseResult given, String option, double otherwise) {
    String typed = given.matchedOptionValue(option, "");
    if (typed.isEmpty()) {
      return otherwise;
    }
    try {
      double share = Double.parseDouble(typed);
      if (share >= 0 && share < 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw noShare(option, typed);
    }
    throw noShare(option, typed);
  }

  private static CommandException noShare(String option, String typed) {
    return new CommandException(
        ExitCode.PROBLEMS,
        "`" + option + " " + typed + "` is no share",
        "give a number from 0 to below 1, such as 0.2");
  }
}
