package org.archigram.cli.learn;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.source.Sources;
import org.archigram.cli.source.Subject;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.Scripts;
import org.archigram.runtime.weights.Weights;

/**
 * An architecture whose sizes are all known.
 *
 * @param flat its equations
 */
public record Compiled(Flat flat) {

  /** Reads a source; settings are parameters, or open sizes such as {@code m}. */
  public static Compiled of(String source, Map<String, String> settings, Console console)
      throws IOException {
    Subject plain = Sources.read(source, Map.of()).usable(console);
    Set<String> known = new LinkedHashSet<>(plain.architecture().root().parameters().keySet());
    Map<String, String> parameters = new LinkedHashMap<>();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    settings.forEach(
        (name, value) -> {
          if (known.contains(name)) {
            parameters.put(name, value);
          } else {
            sizes.put(name, size(name, value));
          }
        });
    Subject subject =
        parameters.isEmpty() ? plain : Sources.read(source, parameters).usable(console);
    return Run.guarded(() -> new Compiled(Flat.of(subject.architecture(), sizes)));
  }

  private static int size(String name, String value) {
    try {
      int size = Integer.parseInt(value);
      if (size > 0) {
        return size;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, value);
    }
    throw wrong(name, value);
  }

  private static CommandException wrong(String name, String value) {
    return new CommandException(
        ExitCode.PROBLEMS,
        "`" + name + "=" + value + "` gives no size",
        "a size is a whole number from 1 to " + Integer.MAX_VALUE);
  }

  /** The program as text. */
  public String program(boolean training) {
    return Program.of(flat, training ? Program.Mode.TRAINING : Program.Mode.USE).text();
  }

  /** The text that LibTorch runs. */
  public String script() {
    return Scripts.of(flat, Weights.of(flat, 1), Scripts.Chance.DRAWN).script().source();
  }
}
