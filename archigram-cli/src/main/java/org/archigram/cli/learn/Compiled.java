package org.archigram.cli.learn;

import java.io.IOException;
import java.util.Map;
import org.archigram.cli.io.Console;
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
    Subject subject = Sources.read(source, settings).usable(console);
    return Run.guarded(() -> new Compiled(Flat.of(subject.architecture(), Map.of())));
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
