package org.archigram.cli;

import java.io.IOException;
import java.util.Optional;
import org.archigram.cli.draw.Format;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.cli.source.Subject;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.scene.Scene;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Draws an architecture. */
final class Draw implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().addPositional(Operands.source("1"));
    spec.addOption(
        Operands.output("Where the picture goes; its ending says the format. - prints it."));
    DrawOptions.addTo(spec);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram draw gru",
            "  archigram draw gru --view cell --theme dark -o gru.png",
            "  archigram draw my.arch#Encoder --depth 1 --set n=256",
            "  archigram draw gru --width 85mm --no-title --legend legend.pdf -o figure1.pdf",
            "  archigram draw gru --theme mine.json --background none -o slide.svg");
    return spec;
  }

  @Override
  public void prepare() {}

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    DrawOptions options = DrawOptions.of(given);
    Subject subject =
        Sources.read(given.matchedPositionalValue(0, ""), Operands.settings(given)).usable(console);
    Picture picture = subject.picture(options.wish());
    Scene scene = picture.scene();
    String file = options.file(subject.name());
    Format format = options.format();
    Optional<String> legend = DrawOptions.legend(given);
    if (legend.isPresent()) {
      Scene alone = legend(picture, options.wish());
      write(alone, legend.get(), DrawOptions.format(legend.get()), options, console);
    }
    write(scene, file, format, options, console);
    if (!given.hasMatchedOption("-o")) {
      console.err().println("Drew " + file);
    }
    return ExitCode.FINE;
  }

  private static Scene legend(Picture picture, Wish wish) {
    if (wish.kind() == Kind.EQUATIONS) {
      throw Operands.usage(
          "equations have no legend", "leave out --legend, or choose another --view");
    }
    return picture
        .legend()
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.PROBLEMS,
                    "there is nothing in the picture that a legend explains",
                    "leave out --legend"));
  }

  private static void write(
      Scene scene, String file, Format format, DrawOptions options, Console console)
      throws IOException {
    AtomicFile.write(
        file, console, out -> format.write(scene, options.scale(), options.text(), out));
  }
}
