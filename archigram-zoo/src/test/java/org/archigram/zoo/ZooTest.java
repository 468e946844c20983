package org.archigram.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ZooTest {

  @Test
  void everyBundledFileIsInTheCatalogue() throws IOException {
    assertThat(filesIn(Path.of("src/main/resources/org/archigram/zoo"), ".arch"))
        .containsExactlyInAnyOrderElementsOf(Zoo.names());
  }

  @Test
  void everyArchitectureHasAPage() throws IOException {
    assertThat(filesIn(Path.of("../docs/zoo"), ".md"))
        .containsExactlyInAnyOrderElementsOf(Zoo.names());
  }

  @Test
  void everyPageHasTheTitleOfItsArchitectureAndSaysHowToDrawIt() throws IOException {
    for (Entry entry : Zoo.entries()) {
      String page = Files.readString(Path.of("../docs/zoo", entry.name() + ".md"));
      assertThat(page)
          .as(entry.name())
          .startsWith("# " + entry.title() + "\n")
          .contains("archigram draw " + entry.name() + "\n");
    }
  }

  @Test
  void anArchitectureIsFoundByItsName() {
    assertThat(Zoo.entry("gru").map(Entry::title)).contains("Gated Recurrent Unit");
    assertThat(Zoo.entry("gru").orElseThrow().source().text()).contains("block GRU(");
  }

  @Test
  void aMistypedNameHasANearestOne() {
    assertThat(Zoo.entry("lstn")).isEmpty();
    assertThat(Zoo.nearest("lstn")).contains("lstm");
    assertThat(Zoo.nearest("zebra-crossing")).isEmpty();
  }

  private static List<String> filesIn(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(end))
          .map(f -> f.substring(0, f.length() - end.length()))
          .toList();
    }
  }
}
