package org.archigram.language.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.fact.Checks;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/**
 * One example of architecture text in a document.
 *
 * <p>What stands behind {@code ```arch} says how it is read: nothing for a whole file, {@code
 * error=E0501} for a file that has this problem, {@code block x : [3]; W : [2, 3]} for statements
 * of a block with these inputs.
 *
 * @param place the document and the line
 * @param info what stands behind {@code arch}
 * @param text what stands between the fences
 */
record Snippet(String place, String info, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```arch *([^\\n]*)\\n(.*?)^```$");

  static List<Snippet> all(String document, String text) {
    List<Snippet> snippets = new ArrayList<>();
    Matcher fence = FENCED.matcher(text);
    while (fence.find()) {
      long line = text.substring(0, fence.start()).lines().count() + 1;
      snippets.add(new Snippet(document + ":" + line, fence.group(1).strip(), fence.group(2)));
    }
    return snippets;
  }

  /** The code that this example must show; empty if it must be right. */
  String expected() {
    return info.startsWith("error=") ? info.substring("error=".length()) : "";
  }

  private boolean isBody() {
    return info.startsWith("block");
  }

  /** All problems of all blocks and networks. */
  List<Problem> problems() {
    Source source = source();
    List<Problem> problems = new ArrayList<>();
    List<String> items = Language.items(source);
    if (items.isEmpty()) {
      return Language.read(source).problems().all();
    }
    for (String item : items) {
      problems(source, item).stream()
          .filter(problem -> !isBody() || !isOpen(problem))
          .forEach(problems::add);
    }
    return problems;
  }

  private static List<Problem> problems(Source source, String item) {
    Read read = Language.read(source, Options.NONE.withItem(item));
    List<Problem> problems = new ArrayList<>(read.problems().all());
    read.architecture().map(Checks::of).map(Problems::all).ifPresent(problems::addAll);
    return problems;
  }

  /** Statements without their block have no output, and use not all they are given. */
  private static boolean isOpen(Problem problem) {
    return List.of("E0238", "E0601", "W0603", "W0604").contains(problem.code());
  }

  private Source source() {
    if (!isBody()) {
      return new Source(place, text);
    }
    StringBuilder whole = new StringBuilder("network Example {\n");
    for (String input : info.substring("block".length()).split(";")) {
      whole.append(input.isBlank() ? "" : "  input " + input.strip() + "\n");
    }
    return new Source(place, whole.append(text).append("}\n").toString());
  }
}
