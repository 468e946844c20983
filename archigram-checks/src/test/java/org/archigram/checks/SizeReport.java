package org.archigram.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How large the modules are, and the largest things in them. */
final class SizeReport {
  private static final String ROW = "%-22s %6s %6s %7s %7s %7s %7s %7s %7s%n";
  private static final int LONG_SENTENCE = 14;

  private SizeReport() {}

  static String of(Map<String, List<SourceFile>> mains, Map<String, List<SourceFile>> tests) {
    StringBuilder report = new StringBuilder();
    report.append(
        row("module", "files", "lines", "tests", "file50", "file90", "meth50", "meth90", "hidden"));
    mains.forEach(
        (module, files) ->
            report.append(row(module, files, tests.getOrDefault(module, List.of()))));
    List<SourceFile> all = flat(mains);
    report.append(row("all", all, flat(tests)));
    report.append(longest(all));
    report.append(longSentences(all));
    return report.toString();
  }

  private static List<SourceFile> flat(Map<String, List<SourceFile>> files) {
    return files.values().stream().flatMap(List::stream).toList();
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, ROW, cells);
  }

  private static String row(String name, List<SourceFile> files, List<SourceFile> tests) {
    List<Integer> lengths = sorted(files.stream().map(SourceFile::lines));
    List<Integer> methods =
        sorted(files.stream().flatMap(f -> MethodRules.measure(f).stream()).map(m -> m.lines()));
    List<ClassTree> types = files.stream().flatMap(file -> file.types().stream()).toList();
    long shown = types.stream().filter(PackageRules::isPublic).count();
    long hidden = types.isEmpty() ? 0 : 100 * (types.size() - shown) / types.size();
    return row(
        name,
        files.size(),
        sum(files),
        sum(tests),
        quantile(lengths, 0.5),
        quantile(lengths, 0.9),
        quantile(methods, 0.5),
        quantile(methods, 0.9),
        hidden + " %");
  }

  private static List<Integer> sorted(Stream<Integer> values) {
    return values.sorted().toList();
  }

  private static int sum(List<SourceFile> files) {
    return files.stream().mapToInt(SourceFile::lines).sum();
  }

  private static int quantile(List<Integer> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  private static String longest(List<SourceFile> files) {
    StringBuilder text = new StringBuilder("longest files and methods\n");
    files.stream()
        .sorted((a, b) -> b.lines() - a.lines())
        .limit(5)
        .forEach(file -> text.append("  %4d %s%n".formatted(file.lines(), file.name())));
    files.stream()
        .flatMap(file -> MethodRules.measure(file).stream())
        .sorted((a, b) -> b.lines() - a.lines())
        .limit(5)
        .forEach(method -> text.append("  %4d %s%n".formatted(method.lines(), method.place())));
    return text.toString();
  }

  private static String longSentences(List<SourceFile> files) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : files) {
      for (ClassTree type : file.types()) {
        String comment = comment(file, type);
        int words = comment.isBlank() ? 0 : firstSentence(comment).split("\\s+").length;
        if (words > LONG_SENTENCE) {
          found.add("  %4d %s#%s%n".formatted(words, file.name(), type.getSimpleName()));
        }
      }
    }
    return "first sentences of more than "
        + LONG_SENTENCE
        + " words: "
        + found.size()
        + "\n"
        + String.join("", found);
  }

  private static String comment(SourceFile file, ClassTree type) {
    String comment = file.trees().getDocComment(new TreePath(new TreePath(file.unit()), type));
    return comment == null ? "" : comment;
  }

  static String firstSentence(String comment) {
    return comment.strip().split("(?<=\\.)\\s|\\n\\s*\\n|\\n\\s*@", 2)[0];
  }
}
