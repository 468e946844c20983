package org.archigram.cli.gallery;

import java.util.List;
import java.util.Locale;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.picture.Kind;
import org.archigram.zoo.Entry;
import org.archigram.zoo.Family;

/** The first page: all architectures as cards, with a search box. */
final class IndexPage {
  private static final String DESCRIPTION =
      "Neural network architectures, drawn from their equations.";

  private IndexPage() {}

  static String of(List<Exhibit> exhibits) {
    Html html = new Html();
    html.element("h1", "Neural networks, drawn from their equations").line();
    html.single(
            "input",
            "id",
            "search",
            "type",
            "search",
            "placeholder",
            "Search: recurrent, 2014, attention …",
            "aria-label",
            "Search the architectures",
            "autocomplete",
            "off")
        .line()
        .open("p", "id", "count", "class", "faint", "role", "status")
        .text(exhibits.size() + " architectures")
        .end();
    for (Family family : Family.values()) {
      List<Exhibit> members =
          exhibits.stream().filter(exhibit -> exhibit.entry().family() == family).toList();
      if (!members.isEmpty()) {
        html.open("section", "class", "family").line().element("h2", family.title()).line();
        html.open("div", "class", "cards").line();
        members.forEach(exhibit -> card(exhibit, html));
        html.end().end();
      }
    }
    return Page.of("Archigram gallery", DESCRIPTION, html, "gallery.js");
  }

  private static void card(Exhibit exhibit, Html html) {
    Entry entry = exhibit.entry();
    html.open("a", "class", "card", "href", entry.name() + ".html", "data-text", words(exhibit));
    for (String theme : List.of("light", "dark")) {
      html.add(ExhibitPage.image(exhibit, Kind.FLOW, theme));
    }
    html.element("strong", entry.title());
    html.element("span", entry.year() + " · " + String.join(", ", entry.tags()), "class", "faint");
    html.end();
  }

  /** All that the search looks at. */
  private static String words(Exhibit exhibit) {
    Entry entry = exhibit.entry();
    String all =
        String.join(
            " ",
            entry.name(),
            entry.title(),
            String.valueOf(entry.year()),
            entry.family().title(),
            String.join(" ", entry.tags()),
            exhibit.summary().recurrent().isEmpty() ? "feed-forward" : "recurrent",
            exhibit.subject().architecture().root().documentation());
    return all.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
