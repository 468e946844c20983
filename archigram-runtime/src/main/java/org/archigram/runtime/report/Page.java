package org.archigram.runtime.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.archigram.diagram.html.ContentPolicy;
import org.archigram.diagram.html.Html;

/** What stands around the content of a report: its style, and the library that draws charts. */
final class Page {
  private static final String PLOTS = "/META-INF/resources/webjars/uplot/";

  private Page() {}

  static String of(String title, Html content) {
    String plots = library("uPlot.iife.min.js");
    String own = resource("report.js");
    Html head = new Html().open("head").line().single("meta", "charset", "utf-8").line();
    ContentPolicy.in(head, plots, own).line();
    head.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line();
    head.single("meta", "name", "color-scheme", "content", "light dark").line();
    head.element("title", title).line();
    head.open("style").markup(library("uPlot.min.css") + resource("report.css")).end().end();
    Html body = new Html().open("body").line().add(content);
    body.markup("<!-- uPlot\n" + read(PLOTS + version() + "/LICENSE") + "-->\n");
    body.open("script").markup(plots).end();
    body.open("script").markup(own).end().end();
    return "<!DOCTYPE html>\n<html lang=\"en\">\n" + head + body + "</html>\n";
  }

  private static String library(String file) {
    return read(PLOTS + version() + "/dist/" + file);
  }

  /** The version stands in the path of the files, and in what Maven leaves beside them. */
  private static String version() {
    Properties properties = new Properties();
    String path = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
    try (InputStream in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the library uPlot is missing");
      }
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    return read("/org/archigram/runtime/report/" + name);
  }

  private static String read(String path) {
    try (InputStream in = Page.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
