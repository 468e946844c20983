package org.archigram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.zoo.Zoo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Operands and options that several commands have, and the reading of their values. */
final class Operands {
  private Operands() {}

  /** {@code SOURCE}: what to read. */
  static PositionalParamSpec source(String arity) {
    return PositionalParamSpec.builder()
        .paramLabel("SOURCE")
        .type(arity.endsWith("1") ? String.class : List.class)
        .auxiliaryTypes(String.class)
        .arity(arity)
        .required(!arity.startsWith("0"))
        .completionCandidates(SourceNames.INSTANCE)
        .description("A bundled name such as gru, a file, either with #Block, or FILE.onnx.")
        .build();
  }

  /** {@code --set n=256}, any number of times. */
  static OptionSpec set() {
    return OptionSpec.builder("--set")
        .paramLabel("NAME=VALUE")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description("Give a parameter another value: --set n=256.")
        .build();
  }

  /** {@code -o FILE}. */
  static OptionSpec output(String description) {
    return OptionSpec.builder("-o", "--output")
        .paramLabel("FILE")
        .type(String.class)
        .description(description)
        .build();
  }

  /** An option whose value is one of some words. */
  static OptionSpec choice(String name, List<String> words, String description) {
    return OptionSpec.builder(name)
        .paramLabel(name.substring(2).toUpperCase(Locale.ROOT))
        .type(String.class)
        .completionCandidates(words)
        .description(description + " " + String.join(", ", words) + ".")
        .build();
  }

  /** An option with a value of its own kind. */
  static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** The settings that were typed. */
  static Map<String, String> settings(ParseResult given) {
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> typed = given.matchedOptionValue("--set", List.of());
    for (String setting : typed) {
      int sign = setting.indexOf('=');
      if (sign <= 0) {
        throw usage("`--set " + setting + "` gives no value", "write it as --set n=256");
      }
      settings.put(setting.substring(0, sign).strip(), setting.substring(sign + 1).strip());
    }
    return settings;
  }

  /** The word typed for an option, which must be one of {@code words}. */
  static String chosen(ParseResult given, String option, List<String> words, String otherwise) {
    String typed = given.matchedOptionValue(option, otherwise).toLowerCase(Locale.ROOT);
    if (words.contains(typed)) {
      return typed;
    }
    String help =
        Nearest.to(typed, words)
            .map(near -> "did you mean `" + option + " " + near + "`?")
            .orElse("there are " + String.join(", ", words));
    throw usage("there is no " + option.substring(2) + " `" + typed + "`", help);
  }

  /** Ends the command because of how it was called. */
  static CommandException usage(String headline, String help) {
    return new CommandException(ExitCode.USAGE, headline, help);
  }

  /** The bundled names, looked up only when a completion script asks for them. */
  private enum SourceNames implements Iterable<String> {
    INSTANCE;

    @Override
    public java.util.Iterator<String> iterator() {
      return Zoo.names().iterator();
    }
  }
}
