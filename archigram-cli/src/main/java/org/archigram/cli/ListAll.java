package org.archigram.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.Ink;
import org.archigram.cli.json.Json;
import org.archigram.zoo.Entry;
import org.archigram.zoo.Family;
import org.archigram.zoo.Zoo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Lists the bundled architectures. */
final class ListAll implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addOption(OptionSpec.builder("--json").description("Print JSON.").build());
    spec.usageMessage().footer("", "Examples:", "  archigram list", "  archigram list --json");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) {
    if (given.hasMatchedOption("--json")) {
      console.out().print(Json.lines(Zoo.entries().stream().map(ListAll::json).toList()));
      return ExitCode.FINE;
    }
    int width = Zoo.names().stream().mapToInt(String::length).max().orElse(0);
    for (Family family : Family.values()) {
      List<Entry> entries =
          Zoo.entries().stream().filter(entry -> entry.family() == family).toList();
      console.out().println(console.onOut(Ink.BOLD, family.title()));
      for (Entry entry : entries) {
        String name = entry.name() + " ".repeat(width - entry.name().length());
        console.out().println("  " + name + "  " + entry.title() + ", " + entry.year());
      }
    }
    return ExitCode.FINE;
  }

  private static Map<String, Object> json(Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", entry.name());
    json.put("title", entry.title());
    json.put("family", entry.family().name().toLowerCase(Locale.ROOT));
    json.put("year", entry.year());
    json.put("tags", entry.tags());
    return json;
  }
}
