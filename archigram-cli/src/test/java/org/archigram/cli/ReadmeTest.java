package org.archigram.cli;

import static org.archigram.model.build.Layers.dense;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archigram.diagram.pdf.Pdf;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.png.Png;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.build.Architectures;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Checks;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.report.Report;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is right: its Java is in this file, its commands run. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path SELF = Path.of("src/test/java/org/archigram/cli/ReadmeTest.java");

  @TempDir Path folder;

  private Path gruFile() throws IOException {
    return Files.writeString(folder.resolve("gru.arch"), blocks("arch").get(0));
  }

  private Architecture gru() throws IOException {
    return Language.read(new Source("gru.arch", Files.readString(gruFile())))
        .architecture()
        .orElseThrow();
  }

  @Test
  void parsing() throws IOException {
    Path file = gruFile();
    Source source = new Source("gru.arch", Files.readString(file));
    Read read = Language.read(source);
    String problems = read.problems().text(false);
    Architecture gru = read.architecture().orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(gru.name()).isEqualTo("GRU");
  }

  @Test
  void building() {
    Architecture mlp =
        Architectures.network("MLP")
            .input("image", 1, 28, 28)
            .then("flatten")
            .then(dense(100))
            .then("relu")
            .then(dense(10))
            .as("score")
            .architecture();
    assertThat(Costs.of(mlp).trained()).isEqualTo(Size.of(784 * 100 + 100 + 100 * 10 + 10));
  }

  @Test
  void inspecting() throws IOException {
    Architecture gru = gru();
    Types types = Types.of(gru);
    Type state = types.root().type("h");
    boolean recurrent = !Recurrence.of(gru).axes().isEmpty();
    Size trained = Costs.of(gru, types).trained();
    Problems doubts = Checks.of(types);
    assertThat(state.axes()).containsExactly("t");
    assertThat(recurrent).isTrue();
    assertThat(trained.names()).containsExactly("m");
    assertThat(doubts.text(false)).isEmpty();
  }

  @Test
  void drawing() throws IOException {
    Architecture gru = gru();
    Types types = Types.of(gru);
    Scene scene = Picture.of(gru, types, Wish.of(Kind.FLOW, Theme.LIGHT)).scene();
    Files.writeString(folder.resolve("gru.svg"), Svg.write(scene));
    Files.write(folder.resolve("gru.pdf"), Pdf.write(scene));
    Files.write(folder.resolve("gru.png"), Png.write(scene, 2));
    assertThat(folder.resolve("gru.svg")).content().startsWith("<svg");
    assertThat(folder.resolve("gru.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("gru.png")).isNotEmptyFile();
  }

  @Test
  void training() throws IOException {
    Options small =
        Options.NONE.withSetting("inputs", "2").withSetting("classes", "2").withSetting("n", "8");
    Source source = Zoo.entry("mlp").orElseThrow().source();
    Architecture net = Language.read(source, small).architecture().orElseThrow();
    Floats x = new Floats(List.of(1, 2), new float[] {0, 1});
    Learnt learnt = Study.of(net, Tasks.named("xor")).withSteps(300).learn();
    double accuracy = learnt.value();
    Floats y = learnt.outputs(Map.of("x", x)).get("y");
    learnt.save(folder.resolve("net.pt"));
    Files.writeString(folder.resolve("report.html"), new Report("net", learnt, Map.of()).html());
    learnt.close();
    assertThat(accuracy).isEqualTo(1);
    assertThat(y).isNotNull().extracting(Floats::values).matches(v -> v[1] > v[0]);
    assertThat(folder.resolve("net.pt")).isNotEmptyFile();
    assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void javaOfTheReadmeIsInTheTestsAbove() throws IOException {
    String tests = packed(Files.readString(SELF));
    assertThat(blocks("java"))
        .hasSize(5)
        .allSatisfy(java -> assertThat(tests).contains(packed(java)));
  }

  @Test
  void sourceOfTheFirstPictureIsTheBundledOneWithoutItsHead() throws IOException {
    String bundled = Zoo.entry("gru").orElseThrow().source().text();
    String body =
        bundled.lines().filter(line -> !line.startsWith("##")).collect(Collectors.joining("\n"));
    assertThat(blocks("arch").get(0).strip()).isEqualTo(body.strip());
  }

  @Test
  void commandsOfTheReadmeAreKnown() throws IOException {
    Pattern command = Pattern.compile("\\./archigram ([a-z]+)");
    List<String> words =
        command
            .matcher(Files.readString(README))
            .results()
            .map(m -> m.group(1))
            .distinct()
            .toList();
    assertThat(words).contains("draw", "list", "summary", "equations", "check", "explain");
    words.forEach(word -> assertThat(Ran.archigram("help", word).code()).as(word).isZero());
  }

  private static List<String> blocks(String language) throws IOException {
    Pattern block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$");
    return block
        .matcher(Files.readString(README))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }

  private static String packed(String code) {
    return code.replaceAll("\\s+", "");
  }
}
