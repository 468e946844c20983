package org.archigram.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.formats.Imported;
import org.archigram.formats.Onnx;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Problem;

/** Reads files that other tools wrote. */
final class ModelFile {
  private ModelFile() {}

  static boolean isOne(Operand operand) {
    return operand.base().toLowerCase(Locale.ROOT).endsWith(".onnx");
  }

  static Finding read(Operand operand, Map<String, String> settings) throws IOException {
    if (operand.block().isPresent()) {
      throw refusal(
          "a block of a model file cannot be read alone", "`--open NAME` draws what is in it");
    }
    if (!settings.isEmpty()) {
      throw refusal("a model file has no parameters to set", "leave out --set");
    }
    Path file = TextFile.existing(operand.base());
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.PROBLEMS, "`" + operand.base() + "` is no plain file", "save it as one first");
    }
    Imported imported = Onnx.read(file);
    if (imported.architecture().isEmpty()) {
      return new Finding(Optional.empty(), imported.problems());
    }
    Types types = Types.of(imported.architecture().get());
    Subject subject =
        new Subject(
            operand.name(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            imported.architecture().get(),
            types);
    List<String> notes = new ArrayList<>(imported.notes());
    misfit(types.problems()).ifPresent(notes::add);
    return new Finding(Optional.of(subject), imported.problems(), notes);
  }

  /** Shapes in a file are claims of the tool that wrote it; the graph counts even without them. */
  private static Optional<String> misfit(List<Problem> problems) {
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "shapes do not fit in "
                + problems.size()
                + (problems.size() == 1 ? " place: " : " places, the first: ")
                + problems.get(0).headline());
  }

  private static CommandException refusal(String headline, String help) {
    return new CommandException(ExitCode.USAGE, headline, help);
  }
}
