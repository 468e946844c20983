package org.archigram.cli.gallery;

import org.archigram.diagram.html.ContentPolicy;
import org.archigram.diagram.html.Html;

/** What all pages of the site have around their content. */
final class Page {
  /** Set before the page is painted, so that a chosen theme does not flash. */
  private static final String THEME =
      "try{var t=localStorage.getItem('theme');"
          + "if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}";

  private Page() {}

  /** A whole page. */
  static String of(String title, String description, Html content, String... scripts) {
    Html head = new Html().open("head").line().single("meta", "charset", "utf-8").line();
    ContentPolicy.in(head, THEME)
        .line()
        .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line()
        .element("title", title)
        .line()
        .single("meta", "name", "description", "content", description)
        .line()
        .single("link", "rel", "stylesheet", "href", "gallery.css")
        .line();
    Html body = new Html().open("body").line().add(header()).open("main").line().add(content);
    body.end().add(footer());
    for (String script : scripts) {
      body.open("script", "src", script).end();
    }
    body.end();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n"
        + head
        + "<script>"
        + THEME
        + "</script>\n</head>\n"
        + body
        + "</html>\n";
  }

  private static Html header() {
    return new Html()
        .open("header")
        .line()
        .element("a", "Archigram", "class", "home", "href", "index.html")
        .open("nav")
        .element("a", "Gallery", "href", "index.html")
        .element("a", "Compare", "href", "compare.html")
        .close()
        .element("button", "Dark", "id", "theme", "type", "button", "hidden", "")
        .line()
        .end();
  }

  private static Html footer() {
    return new Html()
        .open("footer")
        .text("Every picture on these pages was drawn by Archigram from the text below it.")
        .end();
  }
}
