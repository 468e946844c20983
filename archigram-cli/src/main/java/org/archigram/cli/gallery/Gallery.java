package org.archigram.cli.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.cli.source.Subject;
import org.archigram.zoo.Entry;

/** A static site of architectures, which works without a server and without a network. */
public final class Gallery {
  private final List<Exhibit> exhibits = new ArrayList<>();

  /** Draws one more architecture. */
  public void add(Entry entry, Subject subject) {
    exhibits.add(Exhibit.of(entry, subject));
  }

  /** All files of the site, by their names in it; the first page comes last. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Exhibit exhibit : exhibits) {
      files.putAll(exhibit.files());
      files.put(exhibit.entry().name() + ".html", bytes(ExhibitPage.of(exhibit)));
    }
    files.put("compare.html", bytes(ComparePage.page()));
    files.put("data.js", bytes(ComparePage.data(exhibits)));
    files.put("gallery.css", resource("gallery.css"));
    files.put("gallery.js", resource("gallery.js"));
    files.put("index.html", bytes(IndexPage.of(exhibits)));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Gallery.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
