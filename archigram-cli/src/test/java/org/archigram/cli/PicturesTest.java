package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pictures of the documents are what their commands draw.
 *
 * <p>{@code -Dgolden=accept} writes them anew; look at them before you commit them.
 */
class PicturesTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Path PICTURES = DOCS.resolve("pictures");
  private static final Pattern SHOWN =
      Pattern.compile("!\\[[^]]+]\\((?:docs/)?pictures/([^)]+)\\)");

  /** A line of {@code pictures.txt}: {@code gru.svg | draw gru}. */
  private record Picture(String file, String command) {}

  @TestFactory
  Stream<DynamicTest> picturesAreWhatTheirCommandsDraw() throws IOException {
    return pictures().stream()
        .map(picture -> DynamicTest.dynamicTest(picture.file(), () -> check(picture)));
  }

  private static void check(Picture picture) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : picture.command().split(" ")) {
      words.add(word.startsWith("docs/") ? "../" + word : word);
    }
    words.addAll(List.of("-o", "-"));
    Ran ran = Ran.archigram(words.toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    Path file = PICTURES.resolve(picture.file());
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(file, ran.out());
    }
    assertThat(ran.out().equals(Files.readString(file)))
        .as("%s is not what `%s` draws now", file, picture.command())
        .isTrue();
  }

  /** An order that came from the identity of objects would differ from time to time. */
  @Test
  void whatWasDrawnBeforeDoesNotMatter() {
    List<Ran> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      runs.add(Ran.archigram("draw", "../docs/pictures/gradient.arch", "-o", "-"));
    }
    assertThat(runs.stream().distinct().count()).isEqualTo(1);
  }

  @Test
  void everyPictureIsListedAndShown() throws IOException {
    List<String> listed = pictures().stream().map(Picture::file).sorted().toList();
    try (Stream<Path> files = Files.list(PICTURES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".svg")))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
    TreeSet<String> shown = new TreeSet<>();
    for (Path page : List.of(Path.of("../README.md"), DOCS.resolve("views.md"))) {
      SHOWN.matcher(Files.readString(page)).results().forEach(found -> shown.add(found.group(1)));
    }
    assertThat(shown).containsExactlyElementsOf(listed);
  }

  @Test
  void commandsStandNextToTheirPictures() throws IOException {
    String text =
        Files.readString(Path.of("../README.md")) + Files.readString(DOCS.resolve("views.md"));
    assertThat(pictures())
        .filteredOn(picture -> !picture.command().matches(".*--(theme|direction).*"))
        .filteredOn(picture -> !isInTable(picture))
        .extracting(Picture::command)
        .filteredOn(command -> !text.contains("./archigram " + command + "`"))
        .containsExactly("draw gru");
  }

  private static boolean isInTable(Picture picture) {
    return List.of("memory.svg", "sample.svg", "spike.svg").contains(picture.file());
  }

  private static List<Picture> pictures() throws IOException {
    return Files.readAllLines(PICTURES.resolve("pictures.txt")).stream()
        .map(line -> line.split("\\s*\\|\\s*"))
        .map(columns -> new Picture(columns[0], columns[1]))
        .toList();
  }
}
