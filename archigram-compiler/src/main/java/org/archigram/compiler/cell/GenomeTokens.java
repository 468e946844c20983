package org.archigram.compiler.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.model.problem.Source;

/** The words of cellular code, one after another. */
final class GenomeTokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*+([()]|\"[^\"\\n]*+\"|[^\\s()\"]++|$|[\\s\\S])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\d{1,5});");
  private static final String SHORT = "write it as the command `compile --show cellular` does";

  private final Source source;
  private final Matcher matcher;
  private int from;
  private int to;
  private String next = "";

  GenomeTokens(Source source) {
    this.source = source;
    this.matcher = TOKEN.matcher(source.text());
    advance();
  }

  private void advance() {
    matcher.find();
    next = String.valueOf(matcher.group(1));
    from = matcher.start(1);
    to = matcher.end(1);
  }

  /** The next word; empty at the end of the text. */
  String peek() {
    return next;
  }

  String take() {
    String taken = next;
    if (!taken.isEmpty()) {
      advance();
    }
    return taken;
  }

  void expect(String word) {
    if (!next.equals(word)) {
      throw wrong("expected `" + word + "`, but " + found() + " here");
    }
    take();
  }

  boolean seesText() {
    return next.length() > 1 && next.startsWith("\"");
  }

  boolean seesNumber() {
    return !next.isEmpty() && (Character.isDigit(next.charAt(0)) || next.charAt(0) == '-');
  }

  /** A whole number between bounds. */
  long number(String what, long low, long high) {
    try {
      long number = Long.parseLong(next);
      if (number >= low && number <= high) {
        take();
        return number;
      }
      throw wrong(what + " is from " + low + " to " + high + ", not " + number);
    } catch (NumberFormatException e) {
      throw wrong("expected a number, " + what + ", but " + found() + " here");
    }
  }

  /** A word that is a name. */
  String name(String what) {
    boolean sign = next.isEmpty() || next.equals("(") || next.equals(")") || next.startsWith("\"");
    if (sign) {
      throw wrong("expected " + what + ", but " + found() + " here");
    }
    return take();
  }

  /** What stands between quotes. */
  String text() {
    if (!seesText()) {
      throw wrong("expected a text between quotes, but " + found() + " here");
    }
    String inner = next.substring(1, next.length() - 1);
    Matcher escapes = ESCAPE.matcher(inner);
    String text =
        escapes.replaceAll(
            escape -> {
              int code = Math.min(0xffff, Integer.parseInt(escape.group(1)));
              return Matcher.quoteReplacement(String.valueOf((char) code));
            });
    take();
    return text;
  }

  private String found() {
    if (next.isEmpty()) {
      return "the text ends";
    }
    return "`" + (next.length() > 30 ? next.substring(0, 30) + "…" : next) + "` stands";
  }

  /** The place of the next word. */
  int at() {
    return from;
  }

  MalformedException wrong(String headline) {
    return new MalformedException(headline, source.at(from, Math.max(to, from + 1)), SHORT);
  }

  MalformedException wrong(String headline, int at) {
    return new MalformedException(headline, source.at(at, at + 1), "");
  }
}
