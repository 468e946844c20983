package org.archigram.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cases that differ, as files and as a page that shows both sides. */
final class Differences {
  private static final String STYLE =
      "<style>body{font:14px sans-serif}table{width:100%;table-layout:fixed}"
          + "td{vertical-align:top;border:1px solid #ccc;overflow:auto}img{max-width:100%}</style>";

  private final Path folder;
  private final Map<String, String> rows = new TreeMap<>();

  Differences(Path folder) {
    this.folder = folder;
  }

  /** Keeps both texts below the folder and rewrites the page that compares them. */
  void add(Path expected, String wanted, String actual) throws IOException {
    String name = expected.getFileName().toString();
    Path below = Files.createDirectories(folder.resolve(group(expected)));
    Files.writeString(below.resolve("wanted-" + name), wanted);
    Files.writeString(below.resolve("actual-" + name), actual);
    rows.put(name, row(name, wanted, actual));
    String page = "<!DOCTYPE html><meta charset=\"utf-8\">" + STYLE + "<table>";
    Files.writeString(below.resolve("index.html"), page + String.join("\n", rows.values()));
  }

  private static String group(Path expected) {
    Path parent = expected.getParent();
    return parent == null ? "cases" : String.valueOf(parent.getFileName());
  }

  private static String row(String name, String wanted, String actual) {
    boolean picture = name.endsWith(".svg");
    String left = picture ? image("wanted-" + name) : "<pre>" + escape(wanted) + "</pre>";
    String right = picture ? image("actual-" + name) : "<pre>" + escape(actual) + "</pre>";
    return "<tr><th colspan=2>%s: %s<tr><td>%s<td>%s"
        .formatted(escape(name), escape(first(wanted, actual)), left, right);
  }

  private static String image(String file) {
    return "<img src=\"" + escape(file) + "\">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The first line in which two texts differ, with its number. */
  static String first(String wanted, String actual) {
    List<String> a = wanted.lines().toList();
    List<String> b = actual.lines().toList();
    int i = 0;
    while (i < Math.min(a.size(), b.size()) && a.get(i).equals(b.get(i))) {
      i++;
    }
    return "line %s: wanted %s, was %s".formatted(i + 1, at(a, i), at(b, i));
  }

  private static String at(List<String> lines, int i) {
    return i < lines.size() ? "`" + lines.get(i) + "`" : "the end";
  }
}
