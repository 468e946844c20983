package org.archigram.cli;

import java.util.List;
import java.util.stream.Stream;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.runtime.task.Trial;
import picocli.CommandLine.ParseResult;

/** The numbers and words that say how a network is trained. */
final class TrainOptions {
  static final List<String> OPTIMIZERS = List.of("adam", "adamw", "sgd", "momentum", "rmsprop");

  private TrainOptions() {}

  /** The recipe that was typed; what was not is as usual. */
  static Trial.Recipe recipe(ParseResult given, Trial.Recipe usual) {
    return new Trial.Recipe(
        Operands.chosen(given, "--optimizer", allWith(usual.optimizer()), usual.optimizer()),
        given.hasMatchedOption("--rate") ? number(given, "--rate") : usual.rate(),
        (int) count(given, "--batch", usual.batch()),
        (int) count(given, "--steps", usual.steps()),
        given.hasMatchedOption("--clip") ? number(given, "--clip") : usual.clip(),
        Trial.Schedule.of(
            Operands.chosen(given, "--schedule", Trial.Schedule.words(), usual.schedule().word())),
        usual.decay());
  }

  private static List<String> allWith(String usual) {
    return Stream.concat(OPTIMIZERS.stream(), Stream.of(usual)).distinct().toList();
  }

  static long count(ParseResult given, String option, long otherwise) {
    return whole(given, option, 1, Integer.MAX_VALUE, otherwise);
  }

  static double number(ParseResult given, String option) {
    String typed = given.matchedOptionValue(option, "");
    try {
      double number = Double.parseDouble(typed);
      if (number >= 0 && number <= Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, typed, "is no number", "give a number from 0 on");
    }
    throw wrong(option, typed, "is out of range", "give a number from 0 on");
  }

  static long whole(ParseResult given, String option, long least, long most, long otherwise) {
    String typed = given.matchedOptionValue(option, "");
    if (typed.isEmpty()) {
      return otherwise;
    }
    String help = "give a whole number from " + least + " to " + most;
    try {
      long number = Long.parseLong(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, typed, "is no whole number", help);
    }
    throw wrong(option, typed, "is out of range", help);
  }

  private static CommandException wrong(String option, String typed, String what, String help) {
    return new CommandException(ExitCode.PROBLEMS, "`" + option + " " + typed + "` " + what, help);
  }
}
