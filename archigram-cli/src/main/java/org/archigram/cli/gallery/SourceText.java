package org.archigram.cli.gallery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.diagram.html.Html;

/** Shows the text of an architecture with its words and remarks in colours. */
final class SourceText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<c>#[^\n]*)|(?<k>\\b(?:block|network|input|output|target|weights|fixed|axis|let|repeat"
              + "|loss|learn|minimise|train|use|by|over)\\b)");

  private SourceText() {}

  static Html of(String text) {
    Html html = new Html().open("pre").open("code");
    Matcher matcher = TOKEN.matcher(text);
    int done = 0;
    while (matcher.find()) {
      html.text(text.substring(done, matcher.start()));
      html.element("span", matcher.group(), "class", matcher.group("c") != null ? "c" : "k");
      done = matcher.end();
    }
    return html.text(text.substring(done)).close().end();
  }
}
