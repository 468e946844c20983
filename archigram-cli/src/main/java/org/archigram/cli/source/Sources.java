package org.archigram.cli.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Entry;
import org.archigram.zoo.Zoo;

/** Reads what a command is given: {@code gru}, {@code my.arch#Block}, {@code model.onnx}. */
public final class Sources {
  private Sources() {}

  /** The architecture meant by {@code typed}, with the parameters in {@code settings}. */
  public static Finding read(String typed, Map<String, String> settings) throws IOException {
    Operand operand = Operand.of(typed);
    if (ModelFile.isOne(operand)) {
      return ModelFile.read(operand, settings);
    }
    Options options = new Options(operand.block(), settings, Options.NONE.files());
    Optional<Source> library = library(operand);
    if (library.isPresent()) {
      return read(operand, library.get(), options.withItem(operand.base()), Map::of);
    }
    if (operand.namesFile() || Zoo.entry(operand.base()).isEmpty()) {
      Source text = file(operand);
      UsedFiles files = UsedFiles.of(text.name());
      return read(operand, text, options.withFiles(files), files::found);
    }
    Finding found = read(operand, bundled(operand.base()), options, Map::of);
    return operand.block().isPresent() ? found : found.titled(title(operand.base()));
  }

  /** Whether a word names a bundled architecture, or a file that is there. */
  public static boolean isOne(String word) {
    Operand operand = Operand.of(word);
    return Zoo.entry(operand.base()).isPresent()
        || Operand.isFile(word)
        || library(operand).isPresent();
  }

  /** The text of a file, or of a bundled architecture. */
  public static Source text(String typed) throws IOException {
    Operand operand = Operand.of(typed);
    Optional<Entry> bundled = operand.namesFile() ? Optional.empty() : Zoo.entry(operand.base());
    Optional<Source> known = bundled.map(Entry::source).or(() -> library(operand));
    return known.isPresent() ? known.get() : file(operand);
  }

  /** The text of the library, where a block of it is meant. */
  private static Optional<Source> library(Operand operand) {
    boolean other =
        operand.block().isPresent()
            || operand.namesFile()
            || Zoo.entry(operand.base()).isPresent()
            || Operand.isFile(operand.base());
    return other ? Optional.empty() : Language.library(operand.base());
  }

  private static Source bundled(String name) {
    return Zoo.entry(name).map(Entry::source).orElseThrow();
  }

  private static String title(String bundled) {
    return Zoo.entry(bundled).map(Entry::title).orElseThrow();
  }

  private static Source file(Operand operand) throws IOException {
    boolean named = operand.namesFile() || operand.base().equals(TextFile.STANDARD_INPUT);
    if (!named && !Operand.isFile(operand.base())) {
      throw unknown(operand.base());
    }
    return TextFile.read(operand.base());
  }

  /** Says that there is no such bundled architecture, and which was likely meant. */
  public static CommandException unknown(String name) {
    String help =
        Zoo.nearest(name)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("`archigram list` lists them; a file is named with its ending: my.arch");
    return new CommandException(
        ExitCode.PROBLEMS, "there is no bundled architecture `" + name + "`", help);
  }

  private static Finding read(
      Operand operand, Source text, Options options, Supplier<Map<String, String>> used) {
    Optional<Finding> part =
        operand
            .block()
            .filter(block -> options.settings().isEmpty())
            .flatMap(block -> part(operand, text, options, used));
    if (part.isPresent()) {
      return part.get();
    }
    Read read = Language.read(text, options);
    Optional<Subject> subject =
        read.architecture()
            .flatMap(
                whole -> read.types().map(types -> subject(operand, text, used, whole, types)));
    return new Finding(subject, read.problems());
  }

  /** A block as the whole uses it, with the sizes that it has there. */
  private static Optional<Finding> part(
      Operand operand, Source text, Options options, Supplier<Map<String, String>> used) {
    Read read = Language.read(text, new Options(Optional.empty(), Map.of(), options.files()));
    return read.types()
        .flatMap(types -> Part.of(types.root(), operand.block().orElseThrow()))
        .map(
            typed -> {
              Architecture alone = new Architecture(typed.block().name(), typed.block());
              Subject subject = subject(operand, text, used, alone, Types.of(typed));
              return new Finding(Optional.of(subject), read.problems());
            });
  }

  private static Subject subject(
      Operand operand,
      Source text,
      Supplier<Map<String, String>> used,
      Architecture architecture,
      Types types) {
    return new Subject(
        operand.name(), Optional.empty(), Optional.of(text), used.get(), architecture, types);
  }
}
