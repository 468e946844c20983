package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeGalleryTest {
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"#?]+)[^\"]*\"");

  @TempDir Path folder;

  @Test
  void siteHasAPageForEveryArchitectureAndNoDeadLink() throws IOException {
    Path site = folder.resolve("new/site");
    Ran ran = Ran.archigram("gallery", "esn", "elm", "-o", site.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("1/2  esn").contains("2/2  elm").contains("index.html");
    try (Stream<Path> pages = Files.list(site).filter(file -> file.toString().endsWith(".html"))) {
      assertThat(pages.map(MakeGalleryTest::links).mapToInt(Integer::intValue))
          .hasSize(4)
          .allMatch(links -> links > 3);
    }
    String page = Files.readString(site.resolve("esn.html"));
    assertThat(page)
        .contains("<h1>Echo State Network</h1>")
        .contains("pictures/esn-flow-light.svg")
        .contains("pictures/esn-flow-dark.svg")
        .contains("pictures/esn-unrolled-light.svg")
        .contains("pictures/esn-equations-light.pdf")
        .contains("spectral_radius")
        .contains("<h2>The idea</h2>");
    assertThat(Files.readString(site.resolve("elm.html"))).doesNotContain("elm-unrolled");
    assertThat(Files.readString(site.resolve("data.js"))).contains("\"name\":\"elm\"");
  }

  /** Counts the links of a page, each of which leads to a file of the site. */
  private static int links(Path page) {
    try {
      Matcher matcher = LINK.matcher(Files.readString(page));
      int count = 0;
      while (matcher.find()) {
        assertThat(page.resolveSibling(matcher.group(1))).exists();
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void placesThatCannotBeWrittenToAreRefused() throws IOException {
    String file = Files.writeString(folder.resolve("a"), "").toString();
    assertThat(Ran.archigram("gallery", "-o", file).err()).contains("is not a directory");
    assertThat(Ran.archigram("gallery", "-o", file + "/b").code()).isEqualTo(1);
    assertThat(Ran.archigram("gallery").code()).isEqualTo(2);
    assertThat(Ran.archigram("gallery", "gruu", "-o", file + "b").err())
        .contains("did you mean `gru`?");
  }
}
