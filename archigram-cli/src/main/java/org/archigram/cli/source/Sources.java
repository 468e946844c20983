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
    if (operand.namesFile() || Zoo.entry(operand.base()).isEmpty()) {
      Source text = file(operand);
      UsedFiles files = UsedFiles.of(text.name());
      return read(operand, text, options.withFiles(files), files::found);
    }
    return read(operand, bundled(operand.base()), options, Map::of);
  }

  /** The text of a file, or of a bundled architecture. */
  public static Source text(String typed) throws IOException {
    Operand operand = Operand.of(typed);
    Optional<Entry> bundled = operand.namesFile() ? Optional.empty() : Zoo.entry(operand.base());
    return bundled.isPresent() ? bundled.get().source() : file(operand);
  }

  private static Source bundled(String name) {
    return Zoo.entry(name).map(Entry::source).orElseThrow();
  }

  private static Source file(Operand operand) throws IOException {
    if (!operand.namesFile() && !Operand.isFile(operand.base())) {
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
    Read read = Language.read(text, options);
    Optional<Subject> subject =
        read.architecture()
            .flatMap(
                architecture ->
                    read.types()
                        .map(
                            types ->
                                new Subject(
                                    operand.name(),
                                    Optional.of(text),
                                    used.get(),
                                    architecture,
                                    types)));
    return new Finding(subject, read.problems());
  }
}
