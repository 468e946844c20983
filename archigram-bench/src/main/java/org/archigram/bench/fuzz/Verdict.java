package org.archigram.bench.fuzz;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.json.JsonReader;

/** What no command may ever do, whatever it is given. */
final class Verdict {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]");
  private static final Pattern OF_JAVA =
      Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|\\b\\w+(Exception|Error)\\b|\\bjava\\.\\w+\\.");
  private static final List<String> LITTER = List.of(".part", ".unfinished");

  private Verdict() {}

  /** What is wrong, if anything. */
  static Optional<String> fault(Attack attack, Case tried, Outcome outcome) {
    if (outcome.code() == Outcome.NO_END) {
      return Optional.of("no end");
    }
    if (outcome.code() < 0 || outcome.code() > 2) {
      return Optional.of("exit " + outcome.code() + ": " + firstLine(outcome.err()));
    }
    return said(outcome)
        .or(() -> left(tried, outcome))
        .or(() -> outcome.code() == 0 ? written(tried, outcome) : Optional.empty())
        .or(() -> attack.fault(tried, outcome));
  }

  private static Optional<String> said(Outcome outcome) {
    if (outcome.code() != 0 && outcome.err().isBlank()) {
      return Optional.of("exit " + outcome.code() + " without a word");
    }
    Matcher hidden = NOT_SHOWN.matcher(outcome.err());
    if (hidden.find()) {
      return Optional.of("a message sends U+%04x".formatted((int) hidden.group().charAt(0)));
    }
    Matcher java = OF_JAVA.matcher(outcome.err());
    return java.find()
        ? Optional.of("a message of Java: " + java.group().strip())
        : Optional.empty();
  }

  /** Half a file, or a file though there was a problem. */
  private static Optional<String> left(Case tried, Outcome outcome) {
    Set<String> left = new TreeSet<>(outcome.files().keySet());
    left.removeAll(tried.files().keySet());
    if (outcome.code() == 0) {
      left.removeIf(name -> LITTER.stream().noneMatch(name::contains));
    } else {
      left.removeIf(name -> !name.startsWith("out") && LITTER.stream().noneMatch(name::contains));
    }
    return left.isEmpty() ? Optional.empty() : Optional.of("left " + left);
  }

  private static Optional<String> written(Case tried, Outcome outcome) {
    byte[] svg = outcome.files().get("out.svg");
    if (svg != null && !tried.files().containsKey("out.svg")) {
      return notXml(new String(svg, StandardCharsets.UTF_8));
    }
    boolean json = tried.words().contains("--json") && outcome.out().startsWith("{");
    return json ? notJson(outcome.out()) : Optional.empty();
  }

  private static Optional<String> notXml(String text) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of("the picture is no XML: " + e.getMessage());
    }
  }

  private static Optional<String> notJson(String text) {
    try {
      JsonReader.object(text, "out");
      return Optional.empty();
    } catch (CommandException e) {
      return Optional.of("the summary is no JSON: " + e.getMessage());
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
