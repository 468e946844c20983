package org.archigram.cli.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.json.Json;
import org.archigram.cli.summary.Facts;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.picture.Kind;

/** The page that shows two architectures side by side, and the data that it needs. */
final class ComparePage {
  private ComparePage() {}

  static String page() {
    Html html = new Html();
    html.element("h1", "Side by side").line().open("div", "class", "choices").line();
    select(html, "left", "One", List.of());
    select(html, "right", "The other", List.of());
    select(html, "view", "View", List.of("flow", "cell", "unrolled", "training"));
    html.end().open("div", "id", "comparison", "class", "columns").end();
    html.open("noscript").element("p", "This page needs JavaScript; the others do not.").end();
    String description = "Two architectures next to each other, with what differs marked.";
    return Page.of("Compare · Archigram", description, html, "data.js", "gallery.js");
  }

  private static void select(Html html, String id, String label, List<String> values) {
    html.open("label").text(label).open("select", "id", id);
    values.forEach(value -> html.element("option", value, "value", value));
    html.close().end();
  }

  static String data(List<Exhibit> exhibits) {
    return "window.ARCHITECTURES = "
        + Json.line(exhibits.stream().map(ComparePage::data).toList())
        + ";\n";
  }

  private static Map<String, Object> data(Exhibit exhibit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", exhibit.entry().name());
    json.put("title", exhibit.entry().title());
    json.put("views", exhibit.pictures().keySet().stream().map(Kind::word).toList());
    json.put(
        "facts",
        Facts.of(exhibit.summary()).stream()
            .map(fact -> List.of(fact.name(), fact.value()))
            .toList());
    json.put("source", exhibit.entry().source().text());
    return json;
  }
}
