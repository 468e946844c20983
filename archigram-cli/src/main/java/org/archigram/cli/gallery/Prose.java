package org.archigram.cli.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.diagram.html.Html;

/** Turns the pages about the architectures into HTML: headings, paragraphs, lists and code. */
final class Prose {
  private static final Pattern SPAN =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");

  private final Html html = new Html();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private boolean inCode;
  private boolean inList;

  private Prose() {}

  /** The page without its title. */
  static Html of(String markdown) {
    Prose prose = new Prose();
    markdown.lines().forEach(prose::line);
    prose.flush();
    prose.endList();
    return prose.html;
  }

  private void line(String line) {
    if (line.startsWith("```")) {
      fence();
    } else if (inCode) {
      code.add(line);
    } else if (line.startsWith("#")) {
      heading(line);
    } else if (line.startsWith("- ")) {
      item(line.substring(2));
    } else if (line.isBlank()) {
      flush();
      endList();
    } else {
      paragraph.add(line.strip());
    }
  }

  private void fence() {
    if (inCode) {
      html.open("pre").element("code", String.join("\n", code)).end();
      code.clear();
    } else {
      flush();
      endList();
    }
    inCode = !inCode;
  }

  private void heading(String line) {
    flush();
    endList();
    int level = line.replaceFirst("[^#].*", "").length();
    if (level > 1) {
      html.element("h" + Math.min(level, 6), line.substring(level).strip()).line();
    }
  }

  private void item(String text) {
    flush();
    if (!inList) {
      html.open("ul").line();
      inList = true;
    }
    paragraph.add(text.strip());
  }

  private void endList() {
    if (inList) {
      html.end();
      inList = false;
    }
  }

  private void flush() {
    if (paragraph.isEmpty()) {
      return;
    }
    html.open(inList ? "li" : "p");
    spans(String.join(" ", paragraph), html);
    html.end();
    paragraph.clear();
  }

  private static void spans(String text, Html html) {
    Matcher matcher = SPAN.matcher(text);
    int done = 0;
    while (matcher.find()) {
      html.text(text.substring(done, matcher.start()));
      for (int kind = 1; kind <= 3; kind++) {
        if (matcher.group(kind) != null) {
          html.element(List.of("code", "strong", "em").get(kind - 1), matcher.group(kind));
        }
      }
      done = matcher.end();
    }
    html.text(text.substring(done));
  }
}
