package org.archigram.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.archigram.cli.draw.Format;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.cli.source.Subject;
import org.archigram.diagram.equation.EquationFigure;
import org.archigram.diagram.equation.EquationSheet;
import org.archigram.diagram.equation.EquationText;
import org.archigram.diagram.figure.FigureOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the equations of an architecture. */
final class WriteEquations implements Command {
  private static final List<String> FORMATS = List.of("txt", "md", "tex", "svg", "pdf", "png");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(
            Operands.output("Where they go; its ending says the format. Without it, plain text."))
        .addOption(Operands.choice("--format", FORMATS, "The format, whatever the file:"))
        .addOption(Operands.set());
    LookOptions.addTo(spec);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram equations gru",
            "  archigram equations gru -o gru.tex",
            "  archigram equations my.arch#Encoder -o encoder.svg --theme dark");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    String file = given.matchedOptionValue("-o", "-");
    String format = format(given, file);
    FigureOptions look = LookOptions.of(given);
    Subject subject =
        Sources.read(given.matchedPositionalValue(0, ""), Operands.settings(given)).usable(console);
    Subject written = subject.written();
    EquationSheet sheet = titled(EquationSheet.of(written.architecture(), written.types()), look);
    AtomicFile.write(file, console, out -> write(sheet, format, look, out));
    return ExitCode.FINE;
  }

  private static EquationSheet titled(EquationSheet sheet, FigureOptions look) {
    return sheet.titled(look.titleOf(sheet.title()));
  }

  private static String format(ParseResult given, String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (given.hasMatchedOption("--format") || file.equals("-")) {
      return Operands.chosen(
          given, "--format", FORMATS, given.hasMatchedOption("-o") ? "md" : "txt");
    }
    if (!FORMATS.contains(ending)) {
      throw Operands.usage(
          "the name `" + file + "` does not say a format",
          "end it with ." + String.join(", .", FORMATS) + ", or add --format");
    }
    return ending;
  }

  private static void write(
      EquationSheet sheet, String format, FigureOptions look, OutputStream out) throws IOException {
    switch (format) {
      case "txt" -> text(EquationText.plain(sheet), out);
      case "md" -> text(EquationText.markdown(sheet), out);
      case "tex" -> text(EquationText.tex(sheet), out);
      default ->
          Format.valueOf(format.toUpperCase(Locale.ROOT))
              .write(EquationFigure.of(sheet, look), 2, out);
    }
  }

  private static void text(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
