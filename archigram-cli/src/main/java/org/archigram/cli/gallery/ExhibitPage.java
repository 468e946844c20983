package org.archigram.cli.gallery;

import java.util.List;
import java.util.Map;
import org.archigram.cli.gallery.Exhibit.Size;
import org.archigram.cli.summary.Facts;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.picture.Kind;
import org.archigram.zoo.Entry;

/** The page of one architecture. */
final class ExhibitPage {
  private static final Map<Kind, String> TITLES =
      Map.of(
          Kind.FLOW, "The whole",
          Kind.CELL, "Every operation",
          Kind.UNROLLED, "Step by step",
          Kind.TRAINING, "What trains what",
          Kind.EQUATIONS, "Equations");

  private final Exhibit exhibit;
  private final Html html = new Html();

  private ExhibitPage(Exhibit exhibit) {
    this.exhibit = exhibit;
  }

  static String of(Exhibit exhibit) {
    return new ExhibitPage(exhibit).page();
  }

  private String page() {
    Entry entry = exhibit.entry();
    html.element("h1", entry.title()).line();
    html.open("p", "class", "tags");
    html.element("span", entry.family().title()).element("span", String.valueOf(entry.year()));
    entry.tags().forEach(tag -> html.element("span", tag));
    html.end();
    exhibit.pictures().forEach(this::picture);
    figures();
    html.element("h2", "The text").line();
    html.add(SourceText.of(entry.source().text()));
    entry.page().ifPresent(page -> html.add(Prose.of(page)));
    html.open("p")
        .element("a", "Compare it with another one", "href", "compare.html?a=" + entry.name());
    html.end();
    String documentation = exhibit.subject().architecture().root().documentation();
    return Page.of(entry.title() + " · Archigram", documentation, html, "gallery.js");
  }

  private void picture(Kind view, Size size) {
    html.element("h2", TITLES.getOrDefault(view, view.word()), "id", view.word()).line();
    html.open("figure").line().open("div", "class", "scroll").line();
    for (String theme : List.of("light", "dark")) {
      html.add(image(exhibit, view, theme)).line();
    }
    html.end().open("figcaption").open("span").text("The " + view.word() + " view").close();
    html.element("a", "SVG", "href", file(view, "light.svg"));
    html.element("a", "dark", "href", file(view, "dark.svg"));
    html.element("a", "PDF", "href", file(view, "light.pdf"));
    html.element("a", "TikZ", "href", file(view, "light.tex"));
    if (view == Kind.EQUATIONS) {
      html.element("a", "LaTeX", "href", exhibit.entry().name() + ".tex");
    }
    html.end().end();
  }

  private String file(Kind view, String ending) {
    return Exhibit.picture(exhibit.entry(), view, ending);
  }

  /** A picture of a view, at most as large as it is. */
  static Html image(Exhibit exhibit, Kind view, String theme) {
    Size size = exhibit.pictures().getOrDefault(view, new Size(1, 1));
    long width = Math.round(size.width() * 4 / 3);
    long height = Math.round(size.height() * 4 / 3);
    return new Html()
        .single(
            "img",
            "class",
            theme + form(size),
            "style",
            "--natural:" + width + "px",
            "width",
            String.valueOf(width),
            "height",
            String.valueOf(height),
            "loading",
            "lazy",
            "alt",
            exhibit.entry().title() + ", " + view.word() + " view",
            "src",
            Exhibit.picture(exhibit.entry(), view, theme + ".svg"));
  }

  private static String form(Size size) {
    if (size.height() > 1.6 * size.width()) {
      return " tall";
    }
    return size.width() > 400 ? " wide" : "";
  }

  private void figures() {
    html.element("h2", "In figures").line().open("div", "class", "table").open("table").line();
    for (Facts.Fact fact : Facts.of(exhibit.summary())) {
      html.open("tr").element("th", fact.name(), "scope", "row").element("td", fact.value()).end();
    }
    html.close().end();
    List<List<String>> rows = Facts.blocks(exhibit.summary());
    if (rows.size() > 2) {
      html.element("h3", "Block by block")
          .line()
          .open("div", "class", "table")
          .open("table")
          .line();
      rows.forEach(row -> row(row, row.equals(rows.get(0)) ? "th" : "td"));
      html.close().end();
    }
  }

  private void row(List<String> cells, String element) {
    html.open("tr");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String shown = cell.stripLeading();
      String indent = "\u2003".repeat((cell.length() - shown.length()) / 2);
      html.element(element, indent + shown, "class", column < 2 ? "word" : "number");
    }
    html.end();
  }
}
