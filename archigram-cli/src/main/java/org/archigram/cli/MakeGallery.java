package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.archigram.cli.gallery.Gallery;
import org.archigram.cli.io.AtomicFile;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.zoo.Entry;
import org.archigram.zoo.Zoo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Makes a static site of the bundled architectures. */
final class MakeGallery implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                PositionalParamSpec.builder()
                    .paramLabel("NAME")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("0..*")
                    .completionCandidates(Zoo.names())
                    .description("A bundled name; without any, all of them.")
                    .build())
            .addOption(
                OptionSpec.builder("-o", "--output")
                    .paramLabel("DIR")
                    .type(String.class)
                    .required(true)
                    .description("The directory for the site; it is made if it is not there.")
                    .build());
    spec.usageMessage()
        .footer(
            "", "Examples:", "  archigram gallery -o site", "  archigram gallery gru lstm -o site");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    List<String> names = given.matchedPositionalValue(0, Zoo.names());
    for (String name : names) {
      if (Zoo.entry(name).isEmpty()) {
        throw Sources.unknown(name);
      }
    }
    String typed = given.matchedOptionValue("-o", "");
    Path folder = folder(typed);
    Gallery gallery = new Gallery();
    int drawn = 0;
    for (Entry entry : Zoo.entries()) {
      if (names.contains(entry.name())) {
        drawn++;
        console.err().println(drawn + "/" + new TreeSet<>(names).size() + "  " + entry.name());
        gallery.add(entry, Sources.read(entry.name(), Map.of()).usable(console));
      }
    }
    for (Map.Entry<String, byte[]> file : gallery.files().entrySet()) {
      String name = folder.resolve(file.getKey()).toString();
      AtomicFile.write(name, console, out -> out.write(file.getValue()));
    }
    console.err().println("Wrote " + Path.of(typed).resolve("index.html"));
    return ExitCode.FINE;
  }

  /** Made before anything is drawn, so that an unwritable place is known at once. */
  private static Path folder(String typed) throws IOException {
    Path folder = Path.of(typed).toAbsolutePath();
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw refusal("`" + typed + "` is not a directory");
    }
    try {
      Files.createDirectories(folder.resolve("pictures"));
    } catch (java.nio.file.FileSystemException e) {
      throw refusal("the directory `" + typed + "` cannot be made");
    }
    return folder;
  }

  private static CommandException refusal(String headline) {
    return new CommandException(ExitCode.PROBLEMS, headline, "choose another place with -o");
  }
}
