package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/archigram/model/fact");
  private static final Pattern CODE = Pattern.compile("\"([EW]0\\d{3})\"");

  @Test
  void everyCodeOfAWordingHasAPage() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith("Wording.java")).toList()) {
        Matcher matcher = CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(25);
    for (String code : codes) {
      Path page = Path.of("../docs/problems/" + code + ".md");
      assertThat(page).exists();
      assertThat(Files.readString(page))
          .startsWith("# " + code + ": ")
          .contains("```")
          .contains("**Fix.**");
    }
  }
}
