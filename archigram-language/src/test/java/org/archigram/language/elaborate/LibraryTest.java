package org.archigram.language.elaborate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.LibraryBlocks;
import org.archigram.model.problem.Problems;
import org.junit.jupiter.api.Test;

class LibraryTest {

  @Test
  void indexNamesEveryBlockOfEveryFile() throws Exception {
    Path folder = Path.of("src/main/resources/org/archigram/library");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(LibraryBlocks.FILES.keySet());
    }
    LibraryBlocks.FILES.forEach(
        (file, names) -> assertThat(Language.items(Library.source(file))).isEqualTo(names));
  }

  @Test
  void everyBlockOfTheLibraryIsReadWithoutAProblem() {
    LibraryBlocks.FILES.forEach(
        (file, names) ->
            names.forEach(name -> assertThat(problems(file, name).text(false)).as(name).isEmpty()));
  }

  /** A block that computes with a parameter needs its value. */
  private static Problems problems(String file, String name) {
    Options options = Options.NONE.withItem(name);
    boolean computes = name.equals("dot_product_attention");
    Options chosen = computes ? options.withSetting("n", "8") : options;
    return Language.read(Library.source(file), chosen).problems();
  }

  @Test
  void libraryIsKnownToEveryText() {
    assertThat(new Library().names()).containsAll(List.of("dense", "LSTM", "layer_norm"));
    assertThat(new Library().find("Dense")).isEmpty();
  }
}
