package org.archigram.runtime.torch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.runtime.engine.EngineException;

/** Puts what LibTorch says into words that a person can use. */
final class Messages {
  private static final Pattern PLACE = Pattern.compile("File \"[^\"]*\", line (\\d+)");
  private static final Pattern FRAMES = Pattern.compile("(?s)\\s*Exception raised from .*");
  private static final Pattern RAISED =
      Pattern.compile("(?s).*\\n(?:RuntimeError|[\\w.]+Error): (.*)");
  private static final String RUNNING = "The following operation failed in the TorchScript";

  private Messages() {}

  /** The failure of a program whose text is {@code source}. */
  static EngineException of(RuntimeException failure, String source) {
    String said = FRAMES.matcher(String.valueOf(failure.getMessage())).replaceFirst("").strip();
    boolean running = said.startsWith(RUNNING);
    int line = line(said, running);
    String reason = running ? raised(said) : said.split("(?::\\s*)?\\n\\s*File \"", 2)[0];
    reason = reason.strip().replaceAll("\\s*\\n\\s*", " ");
    return new EngineException(line == 0 ? reason : at(line, source) + reason, line, failure);
  }

  /** A running program was called from the first place and failed in the last. */
  private static int line(String said, boolean running) {
    Matcher places = PLACE.matcher(said);
    int line = 0;
    while (places.find() && (running || line == 0)) {
      line = Integer.parseInt(places.group(1));
    }
    return line;
  }

  private static String raised(String said) {
    Matcher raised = RAISED.matcher(said);
    return raised.matches() ? raised.group(1) : said;
  }

  private static String at(int line, String source) {
    String[] lines = source.split("\n", -1);
    String text = line <= lines.length ? " `" + lines[line - 1].strip() + "`" : "";
    return "line " + line + text + ": ";
  }

  static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).split("\n", 2)[0];
  }
}
